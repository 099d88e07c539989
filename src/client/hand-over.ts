import { store } from './page/storage.ts';
import { HAND_OVER } from './take-hand-over.ts';

// A text on its way to the decode page. It is kept in this tab of this browser until that page has taken it; it stands in
// no address and no request.

/**
 * Keeps a text for the decode page.
 *
 * @param text anything a person pasted
 */
export function putHandOver(text: string): void {
  store('sessionStorage', HAND_OVER, text);
}
