import { isFamily } from '../../src/core/families.ts';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';

/** Kinds of pages with a budget of their own. */
export type PageClass = 'code' | 'guide' | 'list' | 'other';

/**
 * Bytes of a whole page, compressed: HTML with its styles, icons and scripts. 14,600 is what a server sends before it
 * waits for the first acknowledgement (ten segments, RFC 6928): a code page fits with its headers, and these are for the
 * heaviest, on a site in four languages. A list has this and what its rows may have (`budgetOf`).
 */
export const PAGE_BUDGETS: Readonly<Record<PageClass, number>> = {
  code: 13_000,
  guide: 13_000,
  other: 13_000,
  list: 13_000,
};

/** A page names every language twice, in its switcher and for search engines: what one beyond the first four may add. */
const FURTHER_LANGUAGE = 60;
const LANGUAGES = 4;
/** Where a language runs from right to left, every style sheet says what that turns around (src/styles/right-to-left.css). */
const BOTH_DIRECTIONS = 160;
const RUN_BOTH_WAYS = LOCALES.some((locale) => localeFacts(locale).dir === 'rtl');

/** What half of the code pages are within, at the least. */
export const MEDIAN_CODE_BUDGET = 10_000 + forLanguages(LOCALES.length, RUN_BOTH_WAYS);

/** A list grows with the codes it names: bytes for one with a sentence, and for one that is a link only. */
const ROW = { described: 64, link: 16 } as const;

/**
 * Which kind of page it is.
 *
 * @param path the page's path without language and base: `/aadsts/50058`
 * @param html the page
 */
export function pageClassOf(path: string, html: string): PageClass {
  if (/^\/guides\/./.test(path)) return 'guide';
  const [, first = '', second = ''] = path.split('/');
  if (isFamily(first) && second !== '' && html.includes('data-pagefind-body')) return 'code';
  return first === '' || first === 'topics' || isFamily(first) ? 'list' : 'other';
}

/**
 * What a page may weigh.
 *
 * @param kind of the page
 * @param html the page; of a list, rows with a sentence (`class="d"`) and other links are counted
 * @param languages of the site
 * @param runBothWays some of them from right to left?
 * @returns bytes, compressed
 */
export function budgetOf(
  kind: PageClass,
  html: string,
  languages: number = LOCALES.length,
  runBothWays: boolean = RUN_BOTH_WAYS,
): number {
  const budget = PAGE_BUDGETS[kind] + forLanguages(languages, runBothWays);
  if (kind !== 'list') return budget;
  const described = html.split('<span class="d"').length - 1;
  const links = html.split('<a ').length - 1 - described;
  return budget + described * ROW.described + links * ROW.link;
}

function forLanguages(languages: number, runBothWays: boolean): number {
  return Math.max(0, languages - LANGUAGES) * FURTHER_LANGUAGE + (runBothWays ? BOTH_DIRECTIONS : 0);
}
