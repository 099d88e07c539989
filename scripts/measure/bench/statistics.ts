/**
 * The value in the middle, or the mean of the two in the middle.
 *
 * @param values in any order
 * @throws RangeError without values
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  if (low === undefined || high === undefined) throw new RangeError('no values');
  return (low + high) / 2;
}
