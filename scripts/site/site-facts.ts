import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineHashes } from './csp.ts';
import { type PageFacts, readPage } from './page.ts';

/** In the built site, from the rendering of its pages to their finishing. */
const FILE = '.page-facts.json';

/** What finishing needs to know of every page of a site. */
export class SiteFacts {
  readonly #pages = new Map<string, PageFacts>();
  /** Most pages have the same scripts and styles; of a hundred thousand, a few hashes are worth keeping. */
  readonly #hashes = new Map<string, InlineHashes>();

  /**
   * Facts that `save` wrote for a site. They are taken away, because what happens to the pages from now on, they do not know.
   *
   * @param folder the built site
   * @returns no facts, when none were saved
   */
  static take(folder: string): SiteFacts {
    const facts = new SiteFacts();
    const path = join(folder, FILE);
    if (!existsSync(path)) return facts;
    const pages = JSON.parse(readFileSync(path, 'utf8')) as [string, PageFacts][];
    rmSync(path);
    for (const [file, page] of pages) facts.#keep(file, page);
    return facts;
  }

  /**
   * Reads a page, unless it is known.
   *
   * @param file its path in the site: `fr/aadsts/50058.html`
   * @param html gives the page
   * @throws what `readPage` throws
   */
  read(file: string, html: () => string): void {
    if (!this.#pages.has(file)) this.#keep(file, readPage(file, html()));
  }

  /** Facts by file. */
  get pages(): ReadonlyMap<string, PageFacts> {
    return this.#pages;
  }

  /** Hashes that differ, whichever pages have them. */
  get hashes(): readonly InlineHashes[] {
    return [...this.#hashes.values()];
  }

  /**
   * Puts the facts beside the pages, for `take`.
   *
   * @param folder the built site
   */
  save(folder: string): void {
    writeFileSync(join(folder, FILE), JSON.stringify([...this.#pages]));
  }

  #keep(file: string, { hashes, ...others }: PageFacts): void {
    const key = JSON.stringify(hashes);
    const known = this.#hashes.get(key) ?? hashes;
    this.#hashes.set(key, known);
    this.#pages.set(file, { ...others, hashes: known });
  }
}
