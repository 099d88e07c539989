/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Hands out ranges to the pieces a text is cut into, from its beginning to its end. Each range is looked at once, plus once
 * for each piece it reaches into.
 *
 * @param ranges in order, without overlap
 * @returns a function that is called for each piece in order, and answers with what of the ranges lies in it, counted from
 * its beginning
 */
export function perPiece<Item extends Range>(ranges: readonly Item[]): (from: number, length: number) => Item[] {
  let next = 0;
  return (from, length) => {
    const found: Item[] = [];
    if (length === 0) return found;
    const to = from + length;
    while ((ranges[next]?.end ?? Infinity) <= from) next += 1;
    for (let at = next; at < ranges.length; at += 1) {
      const range = ranges[at];
      if (range === undefined || range.start >= to) break;
      found.push({ ...range, start: Math.max(range.start, from) - from, end: Math.min(range.end, to) - from });
    }
    return found;
  };
}

/**
 * Is a range within one of others?
 *
 * @param ranges in order, without overlap
 * @param range the one to look for
 */
export function isWithin(ranges: readonly Range[], { start, end }: Range): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? Infinity) <= start) low = middle + 1;
    else high = middle;
  }
  return end <= (ranges[low - 1]?.end ?? -1);
}
