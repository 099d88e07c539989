import { fullCode } from '../core/families.ts';
import { isMisread } from '../resolve/suggestions.ts';
import type { Named } from '../resolve/types.ts';
import { visibleText } from '../text/visible-text.ts';
import { mayBePrivate } from './private-text.ts';
import { isPasted } from './words.ts';

/** A pasted list can name hundreds; servers refuse long addresses. */
const MOST_NAMES = 40;

/**
 * What of a text may stand in the address of the results page. A question stands as typed, without what nobody sees. A pasted text can hold tokens
 * and names of people, and so can a short one that has an id or an address in it: of these, only the codes and names do.
 *
 * @param text anything a person types or pastes
 * @param named what the resolver made of it
 * @returns empty when nothing of it should
 */
export function addressQuery(text: string, { findings, suggestions }: Named): string {
  if (!isPasted(text) && !mayBePrivate(text)) return visibleText(text).trim();
  const names = [...findings, ...suggestions.filter(isMisread)].map((finding) => {
    if (finding.kind === 'symbol') return finding.matches[0]?.symbol ?? '';
    // The beginning of a value, which is read as one behind `error` and at the end.
    if (finding.kind === 'oauth' && finding.match === 'part') return `error=${finding.written}`;
    return fullCode(finding.family, finding.code);
  });
  return [...new Set(names)].slice(0, MOST_NAMES).join(' ');
}

/**
 * The end of the address of the results page for a query. It stands in the fragment, which browsers send to no server
 * (RFC 9110, section 4.2.5, and RFC 3986, section 3.5).
 *
 * @param query what `addressQuery` gave
 * @returns with its `#`; empty without a query
 */
export function queryFragment(query: string): string {
  return query === '' ? '' : `#${new URLSearchParams({ q: query })}`;
}

/**
 * The query in an address of the results page: in its fragment, or behind `?q=`, as links from elsewhere have it.
 *
 * @param address the address, or `location`
 */
export function queryIn({ search, hash }: Pick<URL, 'search' | 'hash'>): string {
  const [fromSearch, fromHash] = [search, hash].map((part) => new URLSearchParams(part.slice(1)).get('q'));
  return fromSearch ?? fromHash ?? '';
}
