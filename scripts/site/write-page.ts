import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pagePolicy } from './csp.ts';
import { finishedPage, type PageFacts, readPage, versionPlace } from './page.ts';
import { siteFiles } from './site-files.ts';

/** What finishing needs to know of a page that is written. */
export interface WrittenPage extends PageFacts {
  /** Where the version's digits stand, in bytes from the beginning. */
  readonly versionAt: number;
}

/** What all pages of a site have in common. */
export interface PageOptions {
  /** Does it get a version (finish.ts)? Not without service worker. */
  readonly hasVersion: boolean;
  /** See `hasStyleFiles`. */
  readonly styleFiles: boolean;
}

/** As long as a version, which is known only when all pages are there. */
const NO_VERSION_YET = '0'.repeat(16);

/**
 * Writes a page as it is served, but for the digits of the version.
 *
 * @param folder the site
 * @param file the page's path in it: `fr/aadsts/50058.html`
 * @param html the page
 * @param options see `PageOptions`
 * @param mode see `WriteMode`
 * @throws Error with the page when it has markup that a strict policy would break, or no place for the version
 */
export function writePage(
  folder: string,
  file: string,
  html: string,
  { hasVersion, styleFiles }: PageOptions,
  mode: WriteMode = 'over',
): WrittenPage {
  const facts = readPage(file, html);
  const page = finishedPage(html, hasVersion ? NO_VERSION_YET : '', pagePolicy(facts.hashes, { styleFiles }));
  writeFile(folder, file, page, mode);
  return { ...facts, versionAt: versionPlace(page) };
}

/** Writes over a file that is there, or takes it for a mistake. */
export type WriteMode = 'over' | 'new';

/**
 * Writes a file of a site.
 *
 * @param folder the site
 * @param file path in it; folders are made
 * @param content of the file
 * @param mode see `WriteMode`
 * @throws Error with the file when it is there and should not be
 */
export function writeFile(folder: string, file: string, content: string | Uint8Array, mode: WriteMode): void {
  const path = join(folder, file);
  const flag = mode === 'new' ? 'wx' : 'w';
  try {
    writeFileSync(path, content, { flag });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new Error(`${file}: is there already, from public/ or from another route of src/pages`);
    if (code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content, { flag });
  }
}

/**
 * Are there style sheets in files of their own, which policies must allow?
 *
 * @param folder the site
 */
export function hasStyleFiles(folder: string): boolean {
  return siteFiles(folder).some((file) => file.endsWith('.css'));
}
