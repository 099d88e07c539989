import { read, store } from './page/storage.ts';

// A text on its way to the decode page. It is kept in this tab of this browser until that page has taken it; it stands in
// no address and no request.

const KEY = 'hand-over';

/**
 * Keeps a text for the decode page.
 *
 * @param text anything a person pasted
 */
export function putHandOver(text: string): void {
  store('sessionStorage', KEY, text);
}

/** The text that was kept, once; empty when there is none. */
export function takeHandOver(): string {
  const text = read('sessionStorage', KEY) ?? '';
  if (text !== '') {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // It could be read, so it can be removed.
    }
  }
  return text;
}
