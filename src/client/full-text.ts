import type { Locale } from '../lib/locales.ts';
import { prepareQuery } from '../lib/search-text.ts';

/** A page the full-text search found. */
export interface FullTextHit {
  readonly url: string;
  readonly title: string;
  /** Text with `<mark>` around the words found, as Pagefind delivers it; never trusted as HTML. */
  readonly excerpt: string;
}

/** All hits of a query; texts are loaded a few at a time. */
export interface FullTextResult {
  readonly total: number;
  readonly load: (from: number, to: number) => Promise<FullTextHit[]>;
}

/** The part of Pagefind's browser interface used here (https://pagefind.app/docs/api/). */
interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{
    results: { data(): Promise<{ url: string; meta: Record<string, string>; excerpt: string }> }[];
  } | null>;
}

/** Measured on this content: exact titles first, long pages not punished (docs/ARCHITECTURE.md, "Search"). */
const RANKING = { termSimilarity: 10, pageLength: 0.3, metaWeights: { title: 5, code: 1, digits: 1 } };

/** Full-text search over one language's bundle. */
export class FullText {
  readonly #bundle: string;
  readonly #locale: Locale;
  #pagefind: Promise<Pagefind> | undefined;

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

  /** Searches. Rejects when the index cannot be loaded. */
  async search(query: string): Promise<FullTextResult> {
    const pagefind = await this.load();
    const found = await pagefind.search(prepareQuery(query, this.#locale));
    const results = found?.results ?? [];
    return {
      total: results.length,
      load: async (from, to) => {
        const data = await Promise.all(results.slice(from, to).map((result) => result.data()));
        return data.map(({ url, meta, excerpt }) => ({ url, title: meta.title ?? url, excerpt }));
      },
    };
  }

  async #start(): Promise<Pagefind> {
    const pagefind = (await import(/* @vite-ignore */ this.#bundle)) as Pagefind;
    await pagefind.options({ ranking: RANKING, excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  }
}
