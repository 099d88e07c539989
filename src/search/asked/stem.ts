import type { Locale } from '../../core/locales.ts';

/** What grammar adds to words, longest first; a word may carry several. Marks are folded away before.
 * Of a language that is not here, words are only alike letter for letter. */
const ENDINGS: Readonly<Partial<Record<Locale, RegExp>>> = {
  en: /(?:ations?|ings?|ions?|ate|ed|es|e|s)$/,
  fr: /(?:cations?|ations?|ements?|ions?|ages?|ees?|er|ez|ir|es|e|s|x)$/,
  nb: /(?:ene|ende|ing|en|et|er|te|e|t|s)$/,
  'zh-TW': /(?:ations?|ings?|ions?|ate|ed|es|e|s)$/,
};
/** What remains says still which word it was. */
const SHORTEST = 4;

/**
 * A word without its endings, alike for its forms: `expires`, `expired` and `expiration` are `expir`.
 *
 * @param word a folded word
 * @param locale whose grammar it follows
 */
export function stem(word: string, locale: Locale): string {
  const short = word.replace(ENDINGS[locale] ?? '', '');
  return short === word || short.length < SHORTEST || /\d/.test(word) ? word : stem(short, locale);
}
