import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SourceError } from '../../src/core/source-error.ts';
import { editionsOf, type Manifest, parseManifest, type SourceDescription } from './manifest.ts';
import { Problems } from './problems.ts';

const MANIFEST = 'sources.json';

/** An edition of a source as it lies in its folder, proven to be the one the manifest means. */
export interface SourceText {
  readonly source: SourceDescription;
  readonly text: string;
  /** Which edition, counted from 1, and whether it is the source's newest. */
  readonly edition: number;
  readonly isCurrent: boolean;
}

/**
 * Reads all sources.
 *
 * @param root folder of the project
 * @param folder folder of the sources, relative to the project, with `/`
 * @returns the manifest's guide slugs, and the sources in the manifest's order
 * @throws SourceError when a file is missing, is not in the manifest, has another checksum, or is not UTF-8
 */
export function readSources(root: string, folder: string): { guideSlugs: Manifest['guides']; texts: SourceText[] } {
  const manifest = parseManifest(readManifest(root, folder), `${folder}/${MANIFEST}`);
  const present = readdirSync(join(root, folder)).filter((name) => name !== MANIFEST);
  return {
    guideSlugs: manifest.guides,
    texts: proveSources(
      manifest,
      folder,
      new Map(present.map((name) => [name, () => readFileSync(join(root, folder, name))])),
    ),
  };
}

/**
 * Proves that files are the ones a manifest means.
 *
 * @param manifest the manifest
 * @param folder folder of the sources, for errors
 * @param files how to read each file there, by name
 * @returns every edition of every source, in the manifest's order, oldest first
 * @throws SourceErrors for every file that is missing, is not in the manifest, has another checksum, or is not UTF-8
 */
export function proveSources(
  manifest: Manifest,
  folder: string,
  files: ReadonlyMap<string, () => Uint8Array>,
): SourceText[] {
  const problems = new Problems();
  const editions = manifest.sources.map((entry) => editionsOf(entry, folder));
  const named = new Set(editions.flat().map(({ file }) => file));
  for (const name of files.keys()) {
    if (named.has(name)) continue;
    problems.add({
      file: `${folder}/${name}`,
      found: 'a file that no source names',
      expected: `only ${MANIFEST} and the files it names`,
      advice: `take it in with "npm run sources -- add", or move it out of ${folder}`,
    });
  }
  const texts = editions.flatMap((ofSource) =>
    ofSource.flatMap((source, index): SourceText[] => {
      const read = files.get(source.file);
      if (read === undefined) {
        problems.add({
          file: source.path,
          found: 'no such file',
          expected: `the document of source "${source.id}"`,
          advice: `put the document back, or take the source out of ${MANIFEST}`,
        });
        return [];
      }
      const text = problems.catch(() => decode(read(), source));
      return text === undefined ? [] : [{ source, text, edition: index + 1, isCurrent: index === ofSource.length - 1 }];
    }),
  );
  problems.throwIfAny();
  return texts;
}

function readManifest(root: string, folder: string): string {
  const path = join(root, folder, MANIFEST);
  if (existsSync(path)) return decodeUtf8(readFileSync(path), `${folder}/${MANIFEST}`);
  throw new SourceError({
    file: `${folder}/${MANIFEST}`,
    found: 'no such file',
    expected: 'the manifest of the sources',
    advice: 'run this in the project’s folder, or name it with --root',
  });
}

function decode(bytes: Uint8Array, source: SourceDescription): string {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== source.sha256) {
    throw new SourceError({
      file: source.path,
      found: `SHA-256 ${found}`,
      expected: source.sha256,
      advice: `sources are never edited: restore the file; for a new edition, change ${MANIFEST} with it`,
    });
  }
  return decodeUtf8(bytes, source.path);
}

/**
 * Decodes UTF-8 strictly.
 *
 * @param bytes a file's content
 * @param file path for the error
 * @returns the text with line breaks as `\n`
 * @throws SourceError with the line of the first byte that is not UTF-8
 */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return strict.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    const lines = Buffer.from(bytes).toString('latin1').split('\n');
    const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
    throw new SourceError({
      file,
      line: bad + 1,
      found: 'bytes that are not UTF-8',
      expected: 'UTF-8',
      advice: 'save the document as UTF-8; if it arrived so, take it from its origin again',
    });
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
