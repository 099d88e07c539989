import type { LookupIndex } from './lookup-data.ts';
import type { CodeFinding, PrefixFinding } from './types.ts';

/** How many other codes to name beside an unknown one. */
const MOST_RELATED = 10;

/**
 * All codes that begin with the digits found.
 *
 * @param finding first digits of codes
 * @param index the lookup data
 * @returns in numeric order; empty when there are none
 */
export function codesWith({ family, code }: PrefixFinding, { byPrefix }: LookupIndex): readonly string[] {
  return byPrefix.get(`${family}/${code}`) ?? [];
}

/**
 * Some *other* codes of the family beside an unknown one: those that share most of its first digits, at least two. They
 * are no correction.
 *
 * @param finding a code
 * @param index the lookup data
 * @returns in numeric order; empty for a known code, and where no other code begins like it
 */
export function relatedCodes({ family, code, known }: CodeFinding, { byPrefix }: LookupIndex): readonly string[] {
  for (let length = code.length; length > 1 && !known; length -= 1) {
    const codes = byPrefix.get(`${family}/${code.slice(0, length)}`);
    if (codes) return codes.slice(0, MOST_RELATED);
  }
  return [];
}
