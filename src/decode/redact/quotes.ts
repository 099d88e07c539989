import type { States } from './states.ts';

/** A few words in quotes. Apostrophes are quotes where no letter stands beside them. */
const QUOTED =
  /["“«„「『]([^"“”«»„「」『』\n]{3,60})["”“»」』]|(?<![\p{L}\p{N}])['‘]([^'‘’\n]{3,60})['’](?![\p{L}\p{N}])/gu;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const MOST_WORDS = 5;
/** A message, a document or an address stands in quotes too. */
const NO_NAME = /[=:{}/\\]|[.!?。！？](?:\s|$)|AADSTS|AADB2C/u;

/**
 * A few words in quotes are one name: where one of them is blank, so are the others. Linear.
 *
 * @param text an unpacked text
 * @param states what was decided of it
 */
export function blankQuotes(text: string, states: States): void {
  for (const { 0: whole, 1: double, 2: single, index } of text.matchAll(QUOTED)) {
    const inside = double ?? single ?? '';
    const start = index + whole.indexOf(inside);
    const words = [...inside.matchAll(WORD)];
    if (words.length < 2 || words.length > MOST_WORDS || NO_NAME.test(inside)) continue;
    const kind = words
      .map(({ index: at }) => states.kindAt(start + at))
      .find((one) => one !== undefined && one !== 'id' && one !== 'number');
    if (kind !== undefined) states.cover({ start, end: start + inside.length }, kind);
  }
}
