import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownEdition, readKnownEditions } from '../../src/catalog/known-editions.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { type Manifest, parseManifest } from '../convert/manifest.ts';
import { type Plan, planContent } from '../convert/plan.ts';
import { decodeUtf8, proveSources } from '../convert/sources.ts';
import { compareTree, readOwned, type TreeDifference, writeTree } from '../convert/tree.ts';
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
 * Brings a project from some sources to others, with all content they make, or leaves it as it was.
 *
 * @param root the project's folder
 * @param after what the sources are to be
 * @param plan the content they make
 * @param dryRun only say what would change
 * @returns how the tree differs, as paths below `content/`
 */
export function writeProject(root: string, after: Sources, plan: Plan, dryRun: boolean): TreeDifference {
  const content = join(root, 'content');
  const before = readProject(root);
  const present = new Map<string, string>([...readOwned(content), ...sourceFiles(before.files, readText(root))]);
  const bytes = new Map<string, Uint8Array>([...after.files].map(([name, data]) => [`sources/${name}`, data]));
  const planned = new Map<string, string>([...plan.files, ...sourceFiles(after.files, formatManifest(after.manifest))]);
  const difference = compareTree(present, planned);
  if (!dryRun) writeTree(content, new Map<string, string | Uint8Array>([...planned, ...bytes]), difference);
  return difference;
}

/** Sources by path; documents by their digest, because their bytes are no text yet. */
function sourceFiles(files: ReadonlyMap<string, Uint8Array>, manifest: string): Map<string, string> {
  const entries = [...files].map(([name, data]): [string, string] => [`sources/${name}`, sha256(data)]);
  return new Map([...entries, [`sources/${MANIFEST}`, manifest]]);
}

function readText(root: string): string {
  return readFileSync(join(root, FOLDER, MANIFEST), 'utf8');
}

/** SHA-256 of some bytes, in hexadecimal digits. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
