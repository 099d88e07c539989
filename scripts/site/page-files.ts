import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { siteFiles } from './site-files.ts';

/** Takes what was rendered, one file after the other. */
export interface PageTaker {
  /**
   * @param file path in the site: `fr/aadsts/50058.html`, `lookup.json`
   * @param bytes what it holds; the taker owns them from now on
   * @returns settles when the next one may come
   */
  take(file: string, bytes: ArrayBuffer): void | Promise<void>;
  /** Says that all of a site is there. */
  end(): Promise<void>;
}

/** Writes what was rendered. */
export class PageFiles implements PageTaker {
  readonly #folder: string;
  readonly #isPublic: ReadonlySet<string>;
  readonly #made = new Set<string>();

  /**
   * @param folder where the site is built
   * @param publicFolder whose files become part of the site as they are
   */
  constructor(folder: string, publicFolder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
    this.#isPublic = new Set(existsSync(publicFolder) ? siteFiles(publicFolder) : []);
  }

  /** @throws Error when a file of `public` has this name */
  take(file: string, bytes: ArrayBuffer): void {
    if (this.#isPublic.has(file)) {
      throw new Error(`public/${file} has the name of a page: rename it, or the page's route in src/pages`);
    }
    const path = join(this.#folder, file);
    const parent = dirname(path);
    if (!this.#made.has(parent)) mkdirSync(parent, { recursive: true });
    this.#made.add(parent);
    writeFileSync(path, new Uint8Array(bytes));
  }

  async end(): Promise<void> {}
}
