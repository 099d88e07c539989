import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import { SourceError } from '../../src/core/source-error.ts';

/** The folders below `content/` that the converter owns. */
export const OWNED_FOLDERS = ['codes', 'guides', 'history'] as const;

/** How a tree differs from a plan, as sorted paths. */
export interface TreeDifference {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly gone: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Reads the folders the converter owns.
 *
 * @param content folder of the content
 * @returns text by path below that folder, with `/`
 * @throws SourceError where a file there was not made by the converter
 */
export function readOwned(content: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of OWNED_FOLDERS) {
    if (!existsSync(join(content, folder))) continue;
    for (const entry of readdirSync(join(content, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name)
        .slice(content.length + 1)
        .replaceAll('\\', '/');
      const text = readFileSync(join(content, path), 'utf8');
      if (!(path.endsWith('.json') ? isOwnedJson(text) : isOwned(text))) {
        throw new SourceError({
          file: `content/${path}`,
          found: 'a file without "origin: source" in its front matter',
          expected: 'only files that the converter made',
          advice: 'texts written here belong in content/translations; move the file there',
        });
      }
      files.set(path, text);
    }
  }
  return files;
}

function isOwnedJson(text: string): boolean {
  return text.startsWith('{\n  "$comment": "Made by `npm run convert`');
}

function isOwned(text: string): boolean {
  try {
    return parseEntryFile(text)?.data.origin === 'source';
  } catch {
    return false;
  }
}

/**
 * Compares a tree with a plan.
 *
 * @param owned what is there
 * @param planned what should be there
 */
export function compareTree(owned: ReadonlyMap<string, string>, planned: ReadonlyMap<string, string>): TreeDifference {
  const paths = [...planned.keys()];
  return {
    added: paths.filter((path) => !owned.has(path)),
    changed: paths.filter((path) => owned.has(path) && owned.get(path) !== planned.get(path)),
    unchanged: paths.filter((path) => owned.get(path) === planned.get(path)),
    gone: [...owned.keys()].filter((path) => !planned.has(path)).sort(),
  };
}

/**
 * What brings a tree to what is planned.
 *
 * @param planned text or bytes by path below `content/`
 * @param difference what `compareTree` found
 * @returns text or bytes by path below the project, undefined for a file that goes
 */
export function changesOf(
  planned: ReadonlyMap<string, string | Uint8Array>,
  { added, changed, gone }: TreeDifference,
): Map<string, string | Uint8Array | undefined> {
  const all = [...added, ...changed, ...gone];
  return new Map(all.map((path) => [`content/${path}`, planned.get(path)]));
}
