import { FAMILIES } from '../core/families.ts';
import type { Identifiers } from '../resolve/types.ts';
import { read, store } from './page/storage.ts';

// IDs and time of a text that was pasted into the search, on their way to the page of its code, whose card for the help desk
// names them. They are kept in this tab of this browser until that page has taken them, and stand in no address and no request.

const KEY = 'pasted-ids';

/** What a card names. */
export type PastedIds = Partial<Pick<Identifiers, 'correlationId' | 'timestamp'>>;

/** Pages of codes, which have a card; those of first digits look alike, and have none. */
const CODE_PAGE = new RegExp(`/(?:${FAMILIES.join('|')})/[^/]+$`);

/**
 * May the page that is opened next take IDs?
 *
 * @param address of that page
 */
export function mayTakeIds(address: string): boolean {
  return CODE_PAGE.test(new URL(address, location.href).pathname);
}

/**
 * Keeps IDs for the page that is opened next, in place of any that are kept: those of another text are none of its code's.
 *
 * @param address of that page
 * @param ids what the text named
 */
export function putIds(address: string, { correlationId, timestamp }: PastedIds): void {
  const { pathname } = new URL(address, location.href);
  const hasAny = (correlationId ?? timestamp) !== undefined && mayTakeIds(address);
  if (hasAny) store('sessionStorage', KEY, JSON.stringify({ pathname, correlationId, timestamp }));
  else if (read('sessionStorage', KEY) !== undefined) sessionStorage.removeItem(KEY);
}

/** The IDs that were kept for this page, once; those for another page are thrown away. */
export function takeIds(): PastedIds {
  const kept = read('sessionStorage', KEY);
  if (kept === undefined) return {};
  sessionStorage.removeItem(KEY);
  const { pathname, ...ids } = JSON.parse(kept) as PastedIds & { pathname: string };
  return pathname === location.pathname ? ids : {};
}
