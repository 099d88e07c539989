import { closeSync, ftruncateSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeBase } from '../hosts/base-path.ts';
import { isHostFile, writeHostFiles } from '../hosts/files.ts';
import { headerPolicy, pagePolicy, uniteHashes } from './csp.ts';
import { digestOf, finishedPage, type PageFacts, readPage } from './page.ts';
import { manifestOf, withManifest } from './service-worker.ts';
import { siteFiles } from './site-files.ts';

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
 * 1. Every page is read: what its policy has to allow, and the digest of what it says.
 * 2. The digest of all files is the version.
 * 3. Every page is written over with the version and its own policy.
 * 4. The service worker is told of its build.
 * 5. Hosts are told of the site (scripts/hosts/files.ts).
 *
 * @param folder the site
 * @param options see `FinishOptions`
 * @throws Error with the page when a page has markup that a strict policy would break, or no place for the version; with the
 * file when a host would not take it
 */
export function finishSite(folder: string, { base, worker, isOff = false }: FinishOptions): Finished {
  const files = siteFiles(folder).filter((file) => file !== 'sw.js' && !isHostFile(file));
  const pages = new Map<string, PageFacts>();
  const digests = new Map<string, string>();
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    if (file.endsWith('.html')) pages.set(file, readPage(file, bytes.toString()));
    digests.set(file, pages.get(file)?.digest ?? digestOf(bytes));
  }
  const version = isOff ? '' : digestOf(JSON.stringify([...digests, worker]));

  const styleFiles = files.some((file) => file.endsWith('.css'));
  for (const [page, { hashes }] of pages) {
    const path = join(folder, page);
    rewriteFile(path, finishedPage(readFileSync(path, 'utf8'), version, pagePolicy(hashes, { styleFiles })));
  }
  writeFileSync(join(folder, 'sw.js'), isOff ? worker : withManifest(worker, manifestOf(version, digests)));
  const policy = headerPolicy(uniteHashes([...pages.values()].map(({ hashes }) => hashes)), { styleFiles });
  writeHostFiles(folder, { base: normalizeBase(base), files, policy });
  return { pages: pages.size, version };
}

/** Writes over what a file holds. It is cut off afterwards, not before: emptying a file first takes half as long again. */
function rewriteFile(path: string, text: string): void {
  const file = openSync(path, 'r+');
  try {
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at, bytes.length - at, at);
    ftruncateSync(file, bytes.length);
  } finally {
    closeSync(file);
  }
}
