import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownEdition, readKnownEditions } from '../../src/catalog/known-editions.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { type Manifest, parseManifest } from '../convert/manifest.ts';
import { type Plan, planContent } from '../convert/plan.ts';
import { decodeUtf8, proveSources } from '../convert/sources.ts';
import type { Changes } from '../convert/transaction.ts';
import { changesOf, compareTree, readOwned, type TreeDifference } from '../convert/tree.ts';
import { formatManifest } from './manifest-text.ts';

const FOLDER = 'content/sources';
const MANIFEST = 'sources.json';

/** The sources of a project, or what they are to become: the manifest and the documents by file name. */
export interface Sources {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Editions of which only the codes are known; no command changes them. */
  readonly known: readonly KnownEdition[];
}

/**
 * Reads the sources of a project.
 *
 * @param root the project's folder
 * @throws SourceError when there is no manifest, or it is not as its schema says
 */
export function readProject(root: string): Sources {
  const path = `${FOLDER}/${MANIFEST}`;
  if (!existsSync(join(root, path))) {
    const advice = 'run this in the project’s folder, or name it with --root';
    throw new SourceError({ file: path, found: 'no such file', expected: 'the manifest of the sources', advice });
  }
  const manifest = parseManifest(decodeUtf8(readFileSync(join(root, path)), path), path);
  const names = readdirSync(join(root, FOLDER)).filter((name) => name !== MANIFEST);
  const files = new Map(names.map((name) => [name, readFileSync(join(root, FOLDER, name))]));
  return { manifest, files, known: readKnownEditions(root) };
}

/**
 * Works out the content that sources make.
 *
 * @param sources the sources
 * @throws SourceErrors with everything that is wrong in any of them
 */
export function planOf({ manifest, files, known }: Sources): Plan {
  const checked = parseManifest(formatManifest(manifest), `${FOLDER}/${MANIFEST}`);
  const readers = new Map([...files].map(([name, bytes]) => [name, () => bytes]));
  return planContent(proveSources(checked, FOLDER, readers), checked.guides, known);
}

/**
 * What brings a project to some sources, with all content they make.
 *
 * @param root the project's folder
 * @param after what the sources are to be
 * @param plan the content they make
 * @returns how the tree differs, as paths below `content/`, and what to write
 */
export function changesTo(root: string, after: Sources, plan: Plan): { difference: TreeDifference; changes: Changes } {
  const before = readProject(root);
  const present = new Map([
    ...readOwned(join(root, 'content')),
    ...sourceFiles(before.files, readFileSync(join(root, FOLDER, MANIFEST), 'utf8')),
  ]);
  const planned = new Map([...plan.files, ...sourceFiles(after.files, formatManifest(after.manifest))]);
  const difference = compareTree(present, planned);
  const bytes = [...after.files].map(([name, data]): [string, Uint8Array] => [`sources/${name}`, data]);
  return { difference, changes: changesOf(new Map<string, string | Uint8Array>([...planned, ...bytes]), difference) };
}

/** Sources by path; documents by their digest, because their bytes are no text yet. */
function sourceFiles(files: ReadonlyMap<string, Uint8Array>, manifest: string): Map<string, string> {
  const entries = [...files].map(([name, data]): [string, string] => [`sources/${name}`, sha256(data)]);
  return new Map([...entries, [`sources/${MANIFEST}`, manifest]]);
}

/** SHA-256 of some bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
