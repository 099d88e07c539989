/** A part of a list, and what to call it. */
export interface Part<Item> {
  /** Stands behind the name of a test: empty, or ` (2 of 5)`. */
  readonly suffix: string;
  readonly items: readonly Item[];
}

/**
 * Cuts a list into parts of about the same length, so that no test has more to do than its time allows.
 *
 * @param items the list
 * @param most how many a part may have
 * @returns the parts in order, none of them empty; together they are the list
 */
export function inParts<Item>(items: readonly Item[], most: number): Part<Item>[] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / count);
  return Array.from({ length: count }, (_, at) => ({
    suffix: count === 1 ? '' : ` (${at + 1} of ${count})`,
    items: items.slice(at * size, (at + 1) * size),
  })).filter((part) => part.items.length > 0);
}
