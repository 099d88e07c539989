import { canHoldMarks, withMarksResolved } from '../../src/site/fallback-marks.ts';
import { servedPage } from './search-index.ts';
import { hasStyleFiles, type PageOptions, type WrittenPage, writeFile, writePage } from './write-page.ts';

/** Writes what is rendered, each file once, and knows of each page what finishing needs. */
export class SiteWriter {
  readonly #folder: string;
  readonly #hasVersion: boolean;
  readonly #pages = new Map<string, WrittenPage>();
  readonly #later: Promise<void>[] = [];
  #options: PageOptions | undefined;

  /**
   * @param folder the site
   * @param options does it get a version?
   */
  constructor(folder: string, { hasVersion }: Pick<PageOptions, 'hasVersion'>) {
    this.#folder = folder;
    this.#hasVersion = hasVersion;
  }

  /** The pages that were written, by path in the site. */
  get pages(): ReadonlyMap<string, WrittenPage> {
    return this.#pages;
  }

  /**
   * Writes what a route answers: text at once, other files when they come (`all`).
   *
   * @param file path in the site: `fr/aadsts/50058.html`
   * @param response of the route
   * @returns a page's HTML as the search index takes it; nothing for other files
   * @throws Error with the file when something of that name is there, as one from `public`; with the page when the policy
   * would break it
   */
  async write(file: string, response: Response): Promise<string | undefined> {
    const type = response.headers.get('content-type') ?? '';
    if (!canHoldMarks(type)) {
      // A picture is drawn while pages are rendered (src/site/preview/later.ts).
      const written = response.bytes().then((bytes) => writeFile(this.#folder, file, bytes, 'new'));
      written.catch(() => undefined);
      this.#later.push(written);
      return undefined;
    }
    const text = withMarksResolved(type, await response.text());
    if (!file.endsWith('.html')) {
      writeFile(this.#folder, file, text, 'new');
      return undefined;
    }
    // Style sheets are made before the first page is rendered.
    this.#options ??= { hasVersion: this.#hasVersion, styleFiles: hasStyleFiles(this.#folder) };
    this.#pages.set(file, writePage(this.#folder, file, servedPage(text), this.#options, 'new'));
    return text;
  }

  /** Waits for what is written later; throws what one of them threw. */
  async all(): Promise<void> {
    await Promise.all(this.#later);
  }
}
