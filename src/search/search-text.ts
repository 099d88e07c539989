import { LOCALES, type Locale, localeFacts } from '../core/locales.ts';

/**
 * What the search index reads of a page: a copy with ASCII apostrophes, because a typographic one is no word boundary
 * to Pagefind (measured: `authentification` finds 16 French pages with it, 64 without).
 *
 * @param html a built page
 * @returns the copy, of `<main>` alone, which is a third of a page; the page itself keeps its typography
 */
export function indexedCopy(html: string): string {
  const [start, end] = [html.indexOf('<main'), html.lastIndexOf('</main>')];
  const main = start === -1 || end < start ? html : `<html><body>${html.slice(start, end)}</main></body></html>`;
  return main.replace(/[\u2018\u2019]/g, "'");
}

/** Signs that glue words together or mean nothing in a search. */
const SIGNS = /[=<>|+$`"“”«»„「」『』()[\]{}:;,!?…\\/]+/gu;
/** By language, words that lose their vowel before another: `l'`, `d'`, `qu'`. */
const ELISIONS = new Map(
  LOCALES.flatMap((locale) => {
    const { elision } = localeFacts(locale);
    return elision === undefined
      ? []
      : [[locale, new RegExp(`(?<![\\p{L}\\p{N}])(?:${elision})'(?=\\p{L})`, 'giu')] as const];
  }),
);

/**
 * What is handed to the full-text search for what a person typed.
 *
 * @param query as typed
 * @param locale language of the page
 * @returns words separated by single spaces; empty when there is no word
 */
export function prepareQuery(query: string, locale: Locale): string {
  const plain = query
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(SIGNS, ' ');
  const elision = ELISIONS.get(locale);
  const words = elision === undefined ? plain : plain.replace(elision, '');
  return words.replace(/\s+/gu, ' ').trim();
}
