import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatEntryFile, parseEntryFile } from '../../../src/catalog/entry-file.ts';
import { familyOf, NUMBERED_FAMILIES, type NumberedFamily } from '../../../src/core/families.ts';

/** A family's first synthetic code: as many digits as the family allows. */
const firstCode = (family: NumberedFamily): number => 10 ** (familyOf(family).length[1] - 1);
/** Apart enough that codes and their prefixes stay in one proportion at every size. */
const STEP = 7;

/**
 * The codes of a synthetic family.
 *
 * @param family a family whose codes are digits
 * @param count how many
 * @returns codes in numeric order
 * @throws Error when the family's pattern has no room for so many
 */
export function syntheticCodes(family: NumberedFamily, count: number): string[] {
  const first = firstCode(family);
  const codes = Array.from({ length: count }, (_, index) => String(first + index * STEP));
  if ((codes.at(-1) ?? '').length > String(first).length) throw new Error(`${family} has no room for ${count} codes`);
  return codes;
}

/**
 * A content file with another code: the text is made unique, so that nothing is gained by remembering equal texts.
 *
 * @param file an entry file
 * @param code the new code
 */
export function withCode(file: string, code: string): string {
  const parsed = parseEntryFile(file);
  if (parsed === undefined) throw new Error('not an entry file');
  const { data, body } = parsed;
  const { symbol } = data;
  const letters = code.replace(/\d/g, (digit) => 'ABCDEFGHIJ'[Number(digit)] ?? '');
  const renamed = { ...data, code, symbol: symbol === undefined ? undefined : `${String(symbol)}${letters}` };
  return formatEntryFile(renamed, body === '' ? '' : body.replace(/^\S+/, `$& ${code}`));
}

/**
 * Replaces a project's codes by `factor` times as many synthetic ones made from their texts. Guides and OAuth values
 * stay as they are.
 *
 * @param project a copy of the project (`copyProject`)
 * @param factor 1, 10
 * @returns codes written
 */
export function growContent(project: string, factor: number): number {
  let written = 0;
  for (const family of NUMBERED_FAMILIES) {
    const rooms = ['codes', 'translations'].map((room) => join(project, 'content', room, family));
    // A family that is known from facts alone has no text to make others from.
    if (!existsSync(rooms[0] ?? '')) continue;
    const models = readdirSync(rooms[0] ?? '').map((code) => rooms.map((room) => readFiles(join(room, code))));
    for (const room of rooms) rmSync(room, { recursive: true });
    for (const [index, code] of syntheticCodes(family, models.length * factor).entries()) {
      for (const [at, files] of (models[index % models.length] ?? []).entries()) {
        const folder = join(rooms[at] ?? '', code);
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of files) writeFileSync(join(folder, name), withCode(text, code));
      }
      written += 1;
    }
  }
  return written;
}

function readFiles(folder: string): [name: string, text: string][] {
  return readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
}
