import { type PastedIds, putIds } from '../pasted-ids.ts';

/** How an ID begins, with hyphens or without. */
const ID = /[\da-f]{8}-?[\da-f]{4}/i;

/** Reads the IDs of a pasted text beside the search, so that they are there when its result is opened. */
export class IdReader {
  #text = '';
  #ids: PastedIds | undefined;

  /**
   * Reads a text, unless it holds none.
   *
   * @param text what the box holds
   */
  async read(text: string): Promise<void> {
    if (text === this.#text || !ID.test(text)) return;
    this.#text = text;
    this.#ids = undefined;
    const { findIdentifiers } = await import('../../resolve/identifiers.ts');
    if (text === this.#text) this.#ids = findIdentifiers(text);
  }

  /**
   * Gives what was read to the page that is opened.
   *
   * @param address of that page
   * @param text what the box holds
   */
  give(address: string, text: string): void {
    if (text === this.#text && this.#ids !== undefined) putIds(address, this.#ids);
  }
}
