import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeBase } from '../hosts/base-path.ts';
import { isHostFile, writeHostFiles } from '../hosts/files.ts';
import { headerPolicy, uniteHashes } from './csp.ts';
import { digestOf } from './page.ts';
import { manifestOf, withManifest } from './service-worker.ts';
import { siteFiles } from './site-files.ts';
import { hasStyleFiles, type WrittenPage, writePage } from './write-page.ts';

/** How a site is finished. */
export interface FinishOptions {
  /** Path below which the site lives: `/`, `/errors`. */
  readonly base: string;
  /** Code of the service worker (bundle-service-worker.ts). */
  readonly worker: string;
  /** Is it the one that removes itself and everything kept (docs/OFFLINE.md)? */
  readonly isOff?: boolean;
}

/** What finishing did. */
export interface Finished {
  readonly pages: number;
  /** Digest of everything; empty without service worker. */
  readonly version: string;
}

/**
 * Makes a deployable site of pages and search bundles. Running it again changes nothing.
 *
 * 1. The digest of all files is the version.
 * 2. Every page gets it.
 * 3. The service worker is told of its build.
 * 4. Hosts are told of the site (scripts/hosts/files.ts).
 *
 * @param folder the site
 * @param options see `FinishOptions`
 * @param pages what was written by `writePage`; all pages of the folder are written anew where it is left out
 * @throws Error with the page when a page has markup that a strict policy would break, or no place for the version; with the
 * file when a host would not take it
 */
export function finishSite(
  folder: string,
  { base, worker, isOff = false }: FinishOptions,
  pages: ReadonlyMap<string, WrittenPage> = writtenAnew(folder, !isOff),
): Finished {
  const files = siteFiles(folder).filter((file) => file !== 'sw.js' && !isHostFile(file));
  const digests = new Map(
    files.map((file) => [file, pages.get(file)?.digest ?? digestOf(readFileSync(join(folder, file)))]),
  );
  const version = isOff ? '' : digestOf(JSON.stringify([...digests, worker]));

  for (const [page, { versionAt }] of pages) writeInto(join(folder, page), version, versionAt);
  writeFileSync(join(folder, 'sw.js'), isOff ? worker : withManifest(worker, manifestOf(version, digests)));
  const styleFiles = hasStyleFiles(folder);
  const policy = headerPolicy(uniteHashes([...pages.values()].map(({ hashes }) => hashes)), { styleFiles });
  writeHostFiles(folder, { base: normalizeBase(base), files, policy });
  return { pages: pages.size, version };
}

function writtenAnew(folder: string, hasVersion: boolean): Map<string, WrittenPage> {
  const options = { hasVersion, styleFiles: hasStyleFiles(folder) };
  const pages = siteFiles(folder).filter((file) => file.endsWith('.html'));
  return new Map(
    pages.map((file) => [file, writePage(folder, file, readFileSync(join(folder, file), 'utf8'), options)]),
  );
}

/** Writes over a few bytes of a file, and leaves all others as they are. */
function writeInto(path: string, text: string, position: number): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, text, position);
  } finally {
    closeSync(file);
  }
}
