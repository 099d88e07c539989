import type { Identifiers } from '../resolve/types.ts';
import { read, store } from './page/storage.ts';

// IDs and time of a text that was pasted into the search, on their way to the page of its code, whose card for the help desk
// names them. They are kept in this tab of this browser until that page has taken them, and stand in no address and no request.

const KEY = 'pasted-ids';

/** What a card names. */
export type PastedIds = Partial<Pick<Identifiers, 'correlationId' | 'timestamp'>>;

/**
 * Keeps IDs for the page that is opened next.
 *
 * @param address of that page
 * @param ids what the text named
 */
export function putIds(address: string, { correlationId, timestamp }: PastedIds): void {
  if (correlationId === undefined && timestamp === undefined) return;
  const { pathname } = new URL(address, location.href);
  store('sessionStorage', KEY, JSON.stringify({ pathname, correlationId, timestamp }));
}

/** The IDs that were kept for this page, once; those for another page are thrown away. */
export function takeIds(): PastedIds {
  const kept = read('sessionStorage', KEY);
  if (kept === undefined) return {};
  sessionStorage.removeItem(KEY);
  const { pathname, ...ids } = JSON.parse(kept) as PastedIds & { pathname: string };
  return pathname === location.pathname ? ids : {};
}
