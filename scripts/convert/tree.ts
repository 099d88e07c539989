import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import { SourceError } from '../../src/core/source-error.ts';

/** The folders below `content/` that the converter owns. */
export const OWNED_FOLDERS = ['codes', 'guides', 'history'] as const;

/** Where new files wait and old ones are kept until all is done; left behind only by a run that was killed. */
const STAGING = 'convert.tmp';

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
 * Brings a tree to what is planned, or leaves it as it was: all new texts are on disk before the first old one is
 * touched, and every step taken is taken back when a later one fails.
 *
 * @param content folder of the content
 * @param planned text or bytes by path
 * @param difference what `compareTree` found
 * @throws Error of the file system; the tree is then as it was
 */
export function writeTree(
  content: string,
  planned: ReadonlyMap<string, string | Uint8Array>,
  difference: TreeDifference,
): void {
  const pending = [...difference.added, ...difference.changed];
  const staging = join(content, STAGING);
  const staged = (path: string): string => join(staging, 'new', path);
  const undo: (() => void)[] = [];
  rmSync(staging, { recursive: true, force: true });
  try {
    for (const path of pending) {
      mkdirSync(dirname(staged(path)), { recursive: true });
      writeFileSync(staged(path), planned.get(path) ?? '');
    }
    for (const path of [...difference.changed, ...difference.gone]) {
      move(join(content, path), join(staging, 'old', path), undo);
    }
    for (const path of pending) move(staged(path), join(content, path), undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  for (const path of difference.gone) removeEmpty(dirname(join(content, path)), content);
}

/** Moves a file into a folder that is made where it is missing, and notes how to take both back. */
function move(from: string, to: string, undo: (() => void)[]): void {
  const made = mkdirSync(dirname(to), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true }));
  renameSync(from, to);
  undo.push(() => renameSync(to, from));
}

function removeEmpty(folder: string, stopAt: string): void {
  if (folder === stopAt || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), stopAt);
}
