import { type PastedIds, putIds } from '../pasted-ids.ts';

/** How an ID begins, with hyphens or without. */
const ID = /[\da-f]{8}-?[\da-f]{4}/i;
/** So long (milliseconds) an answer waits for what reads them; without them its card asks for them. */
const PATIENCE = 1500;

/** Reads the IDs of a pasted text beside the search, so that they are there when its result is opened. */
export class IdReader {
  #text = '';
  #reading: Promise<PastedIds> | undefined;
  #ids: PastedIds = {};

  /**
   * Reads a text, unless it holds none.
   *
   * @param text what the box holds
   */
  read(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#ids = {};
    this.#reading = ID.test(text)
      ? import('../../resolve/identifiers.ts').then(({ findIdentifiers }) => findIdentifiers(text))
      : undefined;
    this.#reading?.then(
      (ids) => {
        if (text !== this.#text) return;
        this.#ids = ids;
        this.#reading = undefined;
      },
      () => {
        if (text !== this.#text) return;
        // The next time they are looked for again.
        this.#text = '';
        this.#reading = undefined;
      },
    );
  }

  /**
   * Are the text's IDs being read, so that whoever opens a page should wait for them?
   *
   * @param text what the box holds
   */
  isReading(text: string): boolean {
    this.read(text);
    return this.#reading !== undefined;
  }

  /**
   * Waits for what is being read, not for long.
   *
   * @param text what the box holds
   */
  async ready(text: string): Promise<void> {
    this.read(text);
    if (this.#reading === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise((resolve) => {
      timer = setTimeout(resolve, PATIENCE);
    });
    await Promise.race([this.#reading.catch(() => undefined), late]);
    clearTimeout(timer);
  }

  /**
   * Gives what was read to the page that is opened, and takes away what was kept for another.
   *
   * @param address of that page
   * @param text what the box holds
   */
  give(address: string, text: string): void {
    putIds(address, text === this.#text ? this.#ids : {});
  }
}
