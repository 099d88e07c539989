import { NUMBERED_FAMILIES, prefixOf } from '../core/families.ts';
import { anyLabel, type Locale, localeFacts } from '../core/locales.ts';
import { isMisread } from '../resolve/suggestions.ts';
import type { Finding, Named } from '../resolve/types.ts';
import { stem } from './asked/stem.ts';
import { prepareQuery } from './search-text.ts';
import { isStopWord } from './stop-words.ts';

/** A question typed by hand is shorter and stands on one line; the rest was pasted. */
const LONGEST_QUESTION = 100;
/** No text has more words in common with a pasted message. */
const MOST_WORDS = 24;
/** Each word searched for by itself costs a search. */
const MOST_SINGLE_WORDS = 6;

const GUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/giu;
/** Words that only say that a number is a code. */
const LABELS = new RegExp(`^(?:${anyLabel('query', NUMBERED_FAMILIES.map(prefixOf))})$`, 'iu');

/**
 * Was the text pasted rather than typed?
 *
 * @param text anything a person types or pastes
 */
export function isPasted(text: string): boolean {
  return text.trim().length > LONGEST_QUESTION || /\n/.test(text.trim());
}

/**
 * What of a text the full-text search looks for. Numbers that could be codes are the resolver's alone: the full-text
 * search would answer one that does not exist with the page of another.
 *
 * @param text anything a person types or pastes
 * @param named what the resolver made of it
 * @param locale language of the search
 * @returns words separated by single spaces; empty when full text can add nothing
 */
export function fullTextWords(text: string, { findings, suggestions, others }: Named, locale: Locale): string {
  if (findings.some(isUnknownCode) || suggestions.some(isMisread)) return '';
  if (findings.length > 0 && isPasted(text)) return '';
  const codes = findings.filter(({ kind, known }) => known && (kind === 'code' || kind === 'prefix'));
  const named = [...codes, ...suggestions, ...others];
  let rest = text.normalize('NFKC').replace(GUID, ' ');
  for (const { written } of named) rest = rest.replace(written.normalize('NFKC'), ' ');
  const words = prepareQuery(rest, locale)
    .split(' ')
    .filter((word) => !/\d{4}/.test(word) && !(named.length > 0 && LABELS.test(word)))
    // An IP address, a version, an amount; but `403` is looked for.
    .filter((word) => /\p{L}/u.test(word) || /^\d{1,3}$/.test(word));
  return words.some((word) => /\p{L}{2}|[\p{Script=Han}]|^\d{3}$/u.test(word))
    ? words.slice(0, MOST_WORDS).join(' ')
    : '';
}

function isUnknownCode({ known, kind, ...finding }: Finding): boolean {
  if (known) return false;
  return kind === 'code' || (kind === 'prefix' && !('bare' in finding && finding.bare && finding.code.length === 3));
}

/**
 * The words that carry meaning.
 *
 * @param words what `fullTextWords` returned
 * @param locale language of the search
 * @returns words in their order, without repeats; Chinese is cut into words first
 */
export function meaningfulWords(words: string, locale: Locale): string[] {
  const all = words
    .split(' ')
    .flatMap((word) => (localeFacts(locale).wordsTogether ? cut(word, locale) : word.split(/['’-]/u)));
  return [...new Set(all.filter((word) => word !== '' && !isStopWord(word, locale)))];
}

function cut(word: string, locale: Locale): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  return [...segmenter.segment(word)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

/**
 * The words worth a search of their own: the longest, which are the rarest.
 *
 * @param words what `meaningfulWords` returned
 */
export function singleWords(words: readonly string[]): string[] {
  const kept = [...words].sort((a, b) => b.length - a.length).slice(0, MOST_SINGLE_WORDS);
  return words.filter((word) => kept.includes(word));
}

/**
 * Puts the results of several one-word searches together: what has more of the words first, then what has the rarer.
 *
 * @param lists results of each search
 * @param idOf what tells results apart
 * @example mergeByWords([['a', 'b'], ['b']], String) // ['b', 'a']
 */
export function mergeByWords<Result>(lists: readonly (readonly Result[])[], idOf: (one: Result) => string): Result[] {
  const merged = new Map<string, { result: Result; words: number; rarity: number }>();
  for (const list of lists) {
    for (const result of list) {
      const entry = merged.get(idOf(result)) ?? { result, words: 0, rarity: 0 };
      entry.words += 1;
      entry.rarity += 1 / list.length;
      merged.set(idOf(result), entry);
    }
  }
  return [...merged.values()].sort((a, b) => b.words - a.words || b.rarity - a.rarity).map(({ result }) => result);
}

/**
 * Has a text these words, or others that begin like them? The full-text search answers a word that is nowhere with pages
 * that have its first letters.
 *
 * @param text a page's text
 * @param words what `meaningfulWords` returned
 * @param locale language of both
 * @example hasWords('The token has expired', ['expiration'], 'en') // true
 */
export function hasWords(text: string, words: readonly string[], locale: Locale): boolean {
  const folded = fold(text);
  return words.every((word) => folded.includes(stem(fold(word), locale)) || /\p{Script=Han}/u.test(word));
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
