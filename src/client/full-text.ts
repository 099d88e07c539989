import './trusted-types.ts';
import type { Locale } from '../core/locales.ts';
import { hasWords, meaningfulWords, mergeByWords, singleWords } from '../search/words.ts';
import { VERSION, versioned } from './version.ts';

/** A page the full-text search found. */
export interface FullTextHit {
  readonly url: string;
  readonly title: string;
  /** Text with `<mark>` around the words found, as Pagefind delivers it; never trusted as HTML. */
  readonly excerpt: string;
  /** The whole text. */
  readonly content: string;
  /** Language of the text where it is not the page's. */
  readonly lang: Locale | undefined;
}

/** All hits of a query; texts are loaded a few at a time. */
export interface FullTextResult {
  readonly total: number;
  /** Have the pages only some of the words? */
  readonly isApproximate: boolean;
  readonly load: (from: number, to: number) => Promise<FullTextHit[]>;
}

interface PagefindResult {
  readonly id: string;
  data(): Promise<{ url: string; meta: Record<string, string>; content: string; excerpt: string }>;
}

/** The part of Pagefind's browser interface used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] } | null>;
}

/** Measured on this content: exact titles first, long pages not punished (src/search/README.md). */
const RANKING = { termSimilarity: 10, pageLength: 0.3, metaWeights: { title: 5, code: 1, digits: 1 } };

/** Full-text search over one language's bundle. */
export class FullText {
  readonly #bundle: string;
  readonly #locale: Locale;
  #pagefind: Promise<Pagefind> | undefined;
  /** Is the index loaded, so that a search takes no time to speak of? */
  isReady = false;

  /**
   * @param bundle address of the language's `pagefind.js`
   * @param locale the language
   */
  constructor(bundle: string, locale: Locale) {
    this.#bundle = bundle;
    this.#locale = locale;
  }

  /** Loads the index. Called when a person shows the intent to search, so that the first query does not wait for it. */
  load(): Promise<Pagefind> {
    this.#pagefind ??= this.#start().catch((error: unknown) => {
      this.#pagefind = undefined;
      throw error;
    });
    return this.#pagefind;
  }

  /**
   * Searches for pages that have all words; when there is none, all but the stop words; when there is none, some of the
   * words. Rejects when the index cannot be loaded.
   *
   * @param words what `fullTextWords` returned
   */
  async find(words: string): Promise<FullTextResult> {
    const all = await this.#search(words);
    if (all.length > 0) return toResult(all, false);
    const meaningful = meaningfulWords(words, this.#locale);
    const most =
      meaningful.length > 0 && meaningful.join(' ') !== words ? await this.#search(meaningful.join(' ')) : [];
    if (most.length > 0 || meaningful.length < 2) return toResult(most, false);
    const lists = await Promise.all(singleWords(meaningful).map((word) => this.#search(word)));
    return toResult(
      mergeByWords(lists, ({ id }) => id),
      true,
    );
  }

  async #search(query: string): Promise<readonly PagefindResult[]> {
    const pagefind = await this.load();
    const results = (await pagefind.search(query))?.results ?? [];
    const best = await results[0]?.data();
    const isFound =
      best && hasWords(`${best.meta.title} ${best.content}`, meaningfulWords(query, this.#locale), this.#locale);
    return isFound ? results : [];
  }

  async #start(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ versioned(this.#bundle))) as Pagefind;
    await pagefind.options({ ranking: RANKING, excerptLength: 24, ...(VERSION && { metaCacheTag: VERSION }) });
    await pagefind.init();
    this.isReady = true;
    return pagefind;
  }
}

function toResult(results: readonly PagefindResult[], isApproximate: boolean): FullTextResult {
  return {
    total: results.length,
    isApproximate,
    load: async (from, to) => {
      const data = await Promise.all(results.slice(from, to).map((result) => result.data()));
      return data.map(({ url, meta, excerpt, content }) => ({
        url,
        title: meta.title ?? url,
        excerpt,
        content,
        lang: meta.lang as Locale | undefined,
      }));
    },
  };
}
