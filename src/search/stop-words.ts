import { type Locale, stopWordsOf } from '../core/locales.ts';

const sets = new Map<Locale, ReadonlySet<string>>();

/**
 * Is this a word to leave out when all words together find nothing?
 *
 * @param word a word in any case
 * @param locale language of the search
 */
export function isStopWord(word: string, locale: Locale): boolean {
  const known = sets.get(locale) ?? new Set(stopWordsOf(locale).split(/\s+/u));
  sets.set(locale, known);
  return known.has(word.toLowerCase());
}
