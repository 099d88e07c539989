import type { Suggestion } from './types.ts';

/**
 * Is it offered because letters stand among its digits? Else it is a number that other words may be about.
 *
 * @param suggestion one of a text's
 */
export function isMisread({ bare, written }: Suggestion): boolean {
  return !bare || /[a-z]/i.test(written);
}
