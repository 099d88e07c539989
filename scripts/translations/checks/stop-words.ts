import { LOCALES, type Locale, writingOf } from '../../../src/core/locales.ts';

const SETS = new Map<Locale, ReadonlySet<string>>(
  LOCALES.map((locale) => [
    locale,
    new Set(
      writingOf(locale)
        .smallWords.split(/\s+/u)
        .filter((word) => word !== ''),
    ),
  ]),
);

/**
 * Frequent small words that only this one of our languages has; words that two of them share say nothing and are left out.
 *
 * @param locale the language
 */
export function smallWordsOf(locale: Locale): ReadonlySet<string> {
  return SETS.get(locale) ?? new Set();
}
