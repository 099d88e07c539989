import { compareDigits } from '../core/families.ts';

/** A prefix, the codes that begin with it, and the digits that can follow. */
export interface PrefixGroup {
  readonly prefix: string;
  /** In numeric order. */
  readonly codes: readonly string[];
  /** How many of the codes go on with each digit, `0` to `9`, or to `f`; absent digits have none. */
  readonly nextDigits: ReadonlyMap<string, number>;
  /** Is the prefix itself one of the codes? Then its address is that code's page. */
  readonly isCode: boolean;
}

/**
 * Groups codes by every prefix they have, at every length. One pass over all digits of all codes.
 *
 * @param codes codes of one family, digits only
 * @returns by prefix; a code is in the group of itself as well
 */
export function groupByPrefix(codes: readonly string[]): Map<string, PrefixGroup> {
  const members = new Map<string, string[]>();
  for (const code of [...codes].sort(compareDigits)) {
    for (let length = 1; length <= code.length; length += 1) {
      const prefix = code.slice(0, length);
      const group = members.get(prefix);
      if (group === undefined) members.set(prefix, [code]);
      else group.push(code);
    }
  }
  const known = new Set(codes);
  return new Map(
    [...members].map(([prefix, group]) => [
      prefix,
      { prefix, codes: group, nextDigits: countNextDigits(prefix, group), isCode: known.has(prefix) },
    ]),
  );
}

function countNextDigits(prefix: string, codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const digit = code[prefix.length];
    if (digit !== undefined) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Prefixes of a code that are pages on the way to it, shortest first: of `50058`, `5`, `50`, `500`, `5005`. */
export function prefixTrail(code: string): string[] {
  return Array.from({ length: code.length - 1 }, (_, index) => code.slice(0, index + 1));
}

/**
 * Codes that share a code's first digits. Digits do not prove kinship; pages say so. The longest prefix that has enough
 * company is used, so that a page lists few.
 *
 * @param groups what `groupByPrefix` made
 * @param code a code of that family
 * @param most how many to return at most
 * @param isListed which codes are worth naming; all count in the total
 * @returns the shared prefix and the other codes, nearest in number first cut, in numeric order; undefined when no other
 *   code worth naming shares even the first two digits
 */
export function sameFirstDigits(
  groups: ReadonlyMap<string, PrefixGroup>,
  code: string,
  most: number,
  isListed: (code: string) => boolean = () => true,
): { prefix: string; codes: string[]; total: number } | undefined {
  const candidates = prefixTrail(code).filter((prefix) => prefix.length >= 2);
  const listedBy = (prefix: string): string[] =>
    (groups.get(prefix)?.codes ?? []).filter((other) => other === code || isListed(other));
  const longest = candidates.findLast((prefix) => listedBy(prefix).length >= 4) ?? candidates[0];
  const group = longest === undefined ? undefined : groups.get(longest);
  const listed = longest === undefined ? [] : listedBy(longest);
  if (group === undefined || listed.length < 2) return undefined;
  const at = listed.indexOf(code);
  const start = Math.max(0, Math.min(at - Math.floor(most / 2), listed.length - most - 1));
  const codes = listed.slice(start, start + most + 1).filter((other) => other !== code);
  return { prefix: group.prefix, codes, total: group.codes.length - 1 };
}
