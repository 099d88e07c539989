import type { Check, Finding } from './pair.ts';

/**
 * Compares what stands in a text with what stands in its translation, each as often as there, in any order.
 *
 * @param check the check that asks
 * @param source things of the text
 * @param target things of the translation
 * @returns one finding a thing that is there too often or not often enough
 */
export function compareCounts(check: Check, source: readonly string[], target: readonly string[]): Finding[] {
  const wanted = countOf(source);
  const present = countOf(target);
  return [...new Set([...wanted.keys(), ...present.keys()])]
    .filter((thing) => wanted.get(thing) !== present.get(thing))
    .map((thing) => ({
      check,
      about: thing,
      found: `${thing} ${times(present.get(thing))} in the translation`,
      expected: `${times(wanted.get(thing))}, as in the source`,
    }));
}

function countOf(things: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

function times(count = 0): string {
  return count === 0 ? 'not' : count === 1 ? 'once' : `${count} times`;
}
