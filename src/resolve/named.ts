import { findCodes } from './codes.ts';
import { narrow, unpack } from './fold.ts';
import { withoutGuids } from './guid.ts';
import type { LookupIndex } from './lookup-data.ts';
import { findNames, findSymbolParts } from './names.ts';
import { findNumbers } from './numbers.ts';
import type { Finding, Named, Suggestion } from './types.ts';

/**
 * Finds what a text names, without the ids support asks for: all that a search needs, so that a browser loads no more.
 * Pure and total, like `resolve`.
 *
 * @param text anything a person types or pastes
 * @param index what `decodeLookup` made of `lookup.json`
 * @param unpacked the text unpacked, where that is there already
 * @param plain and narrowed as well
 */
export function findNamed(text: string, index: LookupIndex, unpacked = unpack(text), plain = narrow(unpacked)): Named {
  // The digits and letters of GUIDs name nothing.
  const scanned = withoutGuids(plain);
  // A question typed by hand is short; a pasted text is longer, and its bare numbers are ports, times and sizes.
  const short = plain.trim().length < 101;
  const named = [...findCodes(findNumbers(scanned, short, index), index), ...findNames(scanned, short, index)];
  const seen = new Set<unknown>();
  const found = (named.length ? named : findSymbolParts(scanned, short, index))
    .sort((a, b) => a.position - b.position)
    // A set grows by what it does not hold yet.
    .filter((one) => seen.size < seen.add(one.kind === 'symbol' ? one.matches : one.kind + one.family + one.code).size);
  for (const one of found) Object.assign(one, { written: unpacked.slice(one.position, one.end) });
  return {
    findings: found.filter((one) => one.kind !== 'suggestion') as Finding[],
    suggestions: found.filter((one) => one.kind === 'suggestion') as Suggestion[],
  };
}
