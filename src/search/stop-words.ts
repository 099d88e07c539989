import { type Locale, stopWordsOf } from '../core/locales.ts';

/** What the words of a language are like. */
export interface Language {
  readonly locale: Locale;
  readonly isStopWord: (word: string) => boolean;
}

/**
 * What `Terms` and `AskedMatcher` need to know of a language. It is handed to them, so that they come to a browser as a file of
 * their own.
 *
 * @param locale the language
 */
export function languageOf(locale: Locale): Language {
  return { locale, isStopWord: (word) => isStopWord(word, locale) };
}

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
