import { findCodes } from './codes.ts';
import { narrow, unpack } from './fold.ts';
import { withoutGuids } from './guid.ts';
import type { LookupIndex } from './lookup-data.ts';
import { findNames, findSymbolParts } from './names.ts';
import { findNumbers } from './numbers.ts';
import type { PlacedFinding } from './placed-finding.ts';
import type { Surroundings } from './surroundings.ts';
import type { Finding, Named, Suggestion } from './types.ts';

/**
 * Finds what a text names, without the ids support asks for: all that a search needs, so that a browser loads no more.
 * Pure and total, like `resolve`.
 *
 * @param text anything a person types or pastes
 * @param index what `decodeLookup` made of `lookup.json`
 * @param around what reads the surroundings of numbers: a module of its own, so that what a lookup needs at least can be measured
 * @param unpacked the text unpacked, where that is there already
 * @param plain and narrowed as well
 */
export function findNamed(
  text: string,
  index: LookupIndex,
  around: Surroundings,
  unpacked = unpack(text),
  plain = narrow(unpacked),
): Named {
  // The digits and letters of GUIDs name nothing.
  const scanned = withoutGuids(plain);
  // A question typed by hand is short; a pasted text is longer, and its bare numbers are ports, times and sizes.
  const short = plain.trim().length < 101;
  const decimal = findNumbers(scanned, short, index, around);
  const { numbers, others } = around.tellApart(scanned, short, decimal, index);
  const named = [...findCodes(numbers, index), ...findNames(scanned, short, index)];
  const placed = named.length > 0 ? named : findSymbolParts(scanned, short, index);
  const found = firstOfEach(placed.sort((a, b) => a.position - b.position)).map(
    (one) => ({ ...one, written: unpacked.slice(one.position, one.end) }) as Finding | Suggestion,
  );
  return {
    findings: found.filter((one) => one.kind !== 'suggestion'),
    suggestions: found.filter((one) => one.kind === 'suggestion'),
    others,
  };
}

/** Two symbols are one when they name the same codes, everything else when it is of one kind, family and code. */
function firstOfEach(placed: readonly PlacedFinding[]): PlacedFinding[] {
  const first = new Map<unknown, PlacedFinding>();
  for (const one of placed) {
    const key = one.kind === 'symbol' ? one.matches : one.kind + one.family + one.code;
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}
