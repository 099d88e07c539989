import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale, localeFacts } from '../../src/core/locales.ts';
import { pageOfFile } from '../../src/core/routes.ts';
import { indexedCopy } from '../../src/search/search-text.ts';

/** Pages without this attribute are not indexed; it stands on code pages and guides with text of their own. */
const INDEXED = 'data-pagefind-body';
/** 71 files instead of 1,830 for the same index; a search loads one of them a result page. */
const MAX_FRAGMENTS = 8;

/**
 * A page as readers get it. What stands in it for Pagefind alone is of no use where Pagefind passes the page over, and the
 * pages of codes that are only known to exist are thousands.
 *
 * @param html the page as it was rendered
 */
export function servedPage(html: string): string {
  return html.includes(INDEXED) ? html : html.replace(/ data-pagefind-[a-z]+(?:="[^"]*")?(?=[\s>])/g, '');
}

/** The Pagefind bundles of a site, one for each language. Pagefind is a process of its own. */
export class SearchIndex {
  readonly #indexes: ReadonlyMap<Locale, pagefind.PagefindIndex>;
  readonly #counts = new Map<Locale, number>(LOCALES.map((locale) => [locale, 0]));

  private constructor(indexes: ReadonlyMap<Locale, pagefind.PagefindIndex>) {
    this.#indexes = indexes;
  }

  /**
   * Begins an index for every language.
   *
   * @throws Error when Pagefind does not start
   */
  static async create(): Promise<SearchIndex> {
    const indexes = new Map<Locale, pagefind.PagefindIndex>();
    for (const locale of LOCALES) {
      const { index, errors } = await pagefind.createIndex({
        forceLanguage: locale.toLowerCase(),
        maxFragments: MAX_FRAGMENTS,
      });
      if (index === undefined) throw new Error(`Pagefind made no index for ${locale}: ${errors.join('; ')}`);
      indexes.set(locale, index);
    }
    return new SearchIndex(indexes);
  }

  /**
   * Takes a page in. The same pages in the same order make the same bundle, so give the next one when this one is in.
   *
   * @param file the page's path in the site: `fr/aadsts/50058.html`
   * @param html the page; one that is not to be found by search is passed over
   * @throws Error with the page when Pagefind refuses it
   */
  async add(file: string, html: string): Promise<void> {
    if (!html.includes(INDEXED)) return;
    // Relative to the folder that holds the bundle's folder: Pagefind puts that folder's address in front.
    const { path: url, locale } = pageOfFile(file);
    const index = this.#indexes.get(locale);
    const { errors = [] } = (await index?.addHTMLFile({ url, content: indexedCopy(html) })) ?? {};
    if (errors.length > 0) throw new Error(`${file}: ${errors.join('; ')}`);
    this.#counts.set(locale, (this.#counts.get(locale) ?? 0) + 1);
  }

  /**
   * Writes the bundles to `<locale>/pagefind/` in the built site, and ends Pagefind.
   *
   * @param folder the built site
   * @returns how many pages can be found, by language
   */
  async write(folder: string): Promise<ReadonlyMap<Locale, number>> {
    for (const [locale, index] of this.#indexes) {
      // Written here rather than by Pagefind, so that what a former build left does not stay.
      const target = join(folder, localeFacts(locale).segment, 'pagefind');
      rmSync(target, { recursive: true, force: true });
      const { files } = await index.getFiles();
      for (const { path, content } of files) {
        if (!isNeeded(path)) continue;
        mkdirSync(dirname(join(target, path)), { recursive: true });
        writeFileSync(join(target, path), content);
      }
      await index.deleteIndex();
    }
    await pagefind.close();
    return this.#counts;
  }
}

/** Pagefind's own user interfaces are not used. */
function isNeeded(path: string): boolean {
  return !/pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(path);
}
