/** A part of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Is a place within one of some ranges?
 *
 * @param ranges in order, without overlap
 * @param at the place
 */
export function isWithin(ranges: readonly Range[], at: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return at < (ranges[low - 1]?.end ?? 0);
}
