/** Kinds of pages with a budget of their own. */
export type PageClass = 'code' | 'guide' | 'list' | 'other';

/**
 * Bytes of a whole page, compressed: HTML with its styles, icons and scripts. 14,600 is what a server sends before it
 * waits for the first acknowledgement (ten segments, RFC 6928); half of it is the aim for most code pages, and these are
 * for the heaviest. Lists name every code with these first digits, or of a topic, and a sentence each.
 */
export const PAGE_BUDGETS: Readonly<Record<PageClass, number>> = {
  code: 13_000,
  guide: 13_000,
  other: 13_000,
  list: 60_000,
};

/** What half of the code pages are within, at the least. */
export const MEDIAN_CODE_BUDGET = 10_000;

/**
 * Which kind of page it is.
 *
 * @param path the page's path without language and base: `/aadsts/50058`
 * @param html the page
 */
export function pageClassOf(path: string, html: string): PageClass {
  if (/^\/guides\/./.test(path)) return 'guide';
  if (/^\/(?:aadsts|aadb2c|oauth)\/./.test(path) && html.includes('data-pagefind-body')) return 'code';
  return /^\/(?:$|aadsts|aadb2c|oauth|topics)/.test(path) ? 'list' : 'other';
}

/**
 * Is a page heavier than its budget?
 *
 * @param kind of the page
 * @param bytes on the wire
 * @returns what to say of it; undefined when it is not
 */
export function overBudget(kind: PageClass, bytes: number): string | undefined {
  const budget = PAGE_BUDGETS[kind];
  return bytes > budget ? `${bytes} bytes compressed, over the ${budget} of a page of class "${kind}"` : undefined;
}
