import { NUMBERED_FAMILIES } from '../../src/core/families.ts';
import { isKnownCode, type LookupIndex } from '../../src/resolve/lookup-data.ts';

/**
 * Numbers of five to seven digits that are no code of any family: the same with every run, with `SEED` others.
 *
 * @param index the lookup data
 * @param count how many
 */
export function unknownNumbers(index: LookupIndex, count = 1_000): string[] {
  let state = Number(process.env.SEED ?? 20_260_131);
  const numbers = new Set<string>();
  while (numbers.size < count) {
    // A linear congruential generator (Numerical Recipes), of which the high bits are used.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const digits = 5 + (numbers.size % 3);
    const number = String(10 ** (digits - 1) + Math.floor((state / 2 ** 32) * 9 * 10 ** (digits - 1)));
    if (!NUMBERED_FAMILIES.some((family) => isKnownCode(family, number, index))) numbers.add(number);
  }
  return [...numbers];
}
