import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { type Locale, localeFacts } from '../../src/core/locales.ts';
import { pageOfFile } from '../../src/core/routes.ts';
import { indexedCopy } from '../../src/search/search-text.ts';

/** Pages without this attribute are not indexed; it stands on code pages and guides. */
const INDEXED = 'data-pagefind-body';
/** 71 files instead of 1,830 for the same index; a search loads one of them a result page. */
const MAX_FRAGMENTS = 8;
/**
 * An index is in memory until it is written: at 300,000 pages one language takes 900 MiB. Above this number of pages,
 * languages are indexed one after the other when all pages are there.
 */
export const MANY_PAGES = 20_000;

/** The Pagefind bundle of one language, page by page. */
export class LanguageIndex {
  readonly locale: Locale;
  readonly #index: pagefind.PagefindIndex;
  #added: Promise<unknown> = Promise.resolve();
  #count = 0;
  #isWritten = false;

  private constructor(locale: Locale, index: pagefind.PagefindIndex) {
    this.locale = locale;
    this.#index = index;
  }

  /**
   * Begins an index.
   *
   * @throws Error when Pagefind does not start
   */
  static async create(locale: Locale): Promise<LanguageIndex> {
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: locale.toLowerCase(),
      maxFragments: MAX_FRAGMENTS,
    });
    if (index === undefined) throw new Error(`Pagefind made no index for ${locale}: ${errors.join('; ')}`);
    return new LanguageIndex(locale, index);
  }

  /**
   * Takes a page in, after those that were given before, so that the same pages in the same order make the same index.
   * `write` tells what went wrong with it.
   *
   * @param file the page's path in the site: `fr/aadsts/50058.html`
   * @param html the page; one that is not to be found by search is passed over
   * @returns settles when the page is in
   */
  add(file: string, html: string): Promise<unknown> {
    if (!html.includes(INDEXED)) return this.#added;
    if (this.#isWritten) throw new Error(`${file} came after the bundle of ${this.locale} was written`);
    // Relative to the folder that holds the bundle's folder: Pagefind puts that folder's address in front.
    const { path: url } = pageOfFile(file);
    const content = indexedCopy(html);
    this.#count += 1;
    this.#added = this.#added.then(async () => {
      const { errors } = await this.#index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
    });
    // Told by `write`; until then it is no failure that nobody looked at.
    this.#added.catch(() => undefined);
    return this.#added;
  }

  /**
   * Writes the bundle to `<locale>/pagefind/` in the built site, and forgets the index.
   *
   * @param folder the built site
   * @returns the number of pages that can be found
   * @throws Error when Pagefind refused a page
   */
  async write(folder: string): Promise<number> {
    this.#isWritten = true;
    await this.#added;
    // Written here rather than by Pagefind, so that what a former build left does not stay.
    const target = join(folder, localeFacts(this.locale).segment, 'pagefind');
    rmSync(target, { recursive: true, force: true });
    const { files } = await this.#index.getFiles();
    for (const { path, content } of files) {
      if (!isNeeded(path)) continue;
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), content);
    }
    await this.#index.deleteIndex();
    return this.#count;
  }
}

/** Pagefind's own user interfaces are not used. */
function isNeeded(path: string): boolean {
  return !/pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path);
}
