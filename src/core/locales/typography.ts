import type { TypographyRule } from './locale.ts';

/*
 * Rules that several languages have.
 */

/** The no-break spaces, for a set of characters. */
export const NO_BREAK = '\\u{A0}\\u{202F}';

export const DOUBLE_SPACE: TypographyRule = {
  pattern: /(?<=\S)[ \u{A0}]{2,}(?=\S)/gu,
  found: 'several spaces',
  expected: 'one space',
};
export const SPACE_BEFORE: TypographyRule = {
  pattern: /[\p{L}\p{N}»”)\]}][\p{Zs}]+[:;?!,](?=\s|$)/gu,
  found: 'a space before a punctuation mark',
  expected: 'no space there',
};
