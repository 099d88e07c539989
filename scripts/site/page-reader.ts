import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { pageOfFile } from '../../src/core/routes.ts';
import { LanguageIndex } from './language-index.ts';
import { PageFiles, type PageTaker } from './page-files.ts';
import { SiteFacts } from './site-facts.ts';

/** A site that is about to be rendered; data that can be handed to a thread. */
export interface SiteToCome {
  /** Where it is built. */
  readonly folder: string;
  /** Whose files become part of it as they are. */
  readonly publicFolder: string;
  /** At most so many files will come of each language. */
  readonly files: Readonly<Record<Locale, number>>;
}

/** Writes what was rendered, and does at once all that else would read it again: the search index, the facts of every page. */
export class PageReader implements PageTaker {
  readonly #site: SiteToCome;
  readonly #files: PageFiles;
  readonly #facts = new SiteFacts();
  readonly #indexes: ReadonlyMap<Locale, LanguageIndex>;
  readonly #missing: Map<Locale, number>;
  readonly #bundles = new Map<Locale, Promise<unknown>>();

  private constructor(site: SiteToCome, indexes: ReadonlyMap<Locale, LanguageIndex>) {
    this.#site = site;
    this.#files = new PageFiles(site.folder, site.publicFolder);
    this.#indexes = indexes;
    this.#missing = new Map(LOCALES.map((locale) => [locale, site.files[locale]]));
  }

  /** @throws Error when Pagefind does not start */
  static async create(site: SiteToCome): Promise<PageReader> {
    const indexes = new Map<Locale, LanguageIndex>();
    for (const locale of LOCALES) indexes.set(locale, await LanguageIndex.create(locale));
    return new PageReader(site, indexes);
  }

  /** @throws Error with the page when `public` has one of this name, a strict policy would break it, or Pagefind refuses it */
  async take(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#files.take(file, bytes);
    const { locale } = pageOfFile(file);
    const added = file.endsWith('.html') ? this.#read(locale, file, Buffer.from(bytes).toString()) : undefined;
    const missing = (this.#missing.get(locale) ?? 0) - 1;
    this.#missing.set(locale, missing);
    // While pages of the next language are rendered, this one's bundle is made.
    if (missing === 0) this.#write(locale);
    await added;
  }

  /**
   * Settles when all is written. Pagefind has ended then.
   *
   * @throws Error when Pagefind refused a page
   */
  async end(): Promise<void> {
    for (const locale of LOCALES) this.#write(locale);
    this.#facts.save(this.#site.folder);
    await Promise.all(this.#bundles.values());
    await pagefind.close();
  }

  #read(locale: Locale, file: string, html: string): Promise<unknown> | undefined {
    this.#facts.read(file, () => html);
    return this.#indexes.get(locale)?.add(file, html);
  }

  #write(locale: Locale): void {
    if (this.#bundles.has(locale)) return;
    const bundle = Promise.resolve(this.#indexes.get(locale)?.write(this.#site.folder));
    // Told by `end`; until then it is no failure that nobody looked at.
    bundle.catch(() => undefined);
    this.#bundles.set(locale, bundle);
  }
}
