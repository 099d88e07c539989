import type { UiKey } from '../core/ui-strings.ts';

/** The interface strings the search in the browser needs; `search-strings.json` holds them. */
export const SEARCH_KEYS = [
  'search.all',
  'search.answers.one',
  'search.answers.other',
  'search.browse',
  'search.busy',
  'search.close',
  'search.dialog',
  'search.elsewhere',
  'search.elsewhere.results',
  'search.failed',
  'search.hint',
  'search.keys',
  'search.label',
  'search.live',
  'search.more',
  'search.none',
  'search.placeholder',
  'search.results',
  'search.resultsFor.one',
  'search.resultsFor.other',
  'search.some',
  'search.textLanguage',
  'search.unknown.code',
  'search.unknown.prefix',
  'search.unknown.why',
  'search.why.also',
  'search.why.b2c',
  'search.why.cut',
  'search.why.exact',
  'search.why.former',
  'search.why.live',
  'search.why.name',
  'search.why.near',
  'search.why.offer',
  'search.why.others',
  'search.why.part',
  'search.why.prefix.one',
  'search.why.prefix.other',
  'search.why.read',
  'search.why.text',
  'search.why.words',
  'search.why.asked',
  'search.why.described',
  'search.decode',
  'search.recent',
  'search.common',
  'search.actions',
  'search.copyCode',
  'search.copyLink',
  'search.copyQuery',
  'search.copied',
  'search.triage',
  'decode.home',
  'kind.failure',
  'kind.interrupt',
  'kind.transient',
  'kind.internal',
  'notFound.address',
  'notFound.live',
  'notFound.text',
  'notFound.title',
  'notFound.code',
  'notFound.code.text',
] as const satisfies readonly UiKey[];

export type SearchKey = (typeof SEARCH_KEYS)[number];

/** What `search-strings.json` holds. */
export type SearchStrings = Readonly<Record<SearchKey, string>>;

/** The stem of a string that has a form for one and a form for others. */
export type SearchPlural = SearchKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** Values by the name of their `{parameter}`. */
export type Params = Readonly<Record<string, string>>;

/** A string to show, with the values of its `{parameters}`. */
export interface Phrase {
  readonly key: SearchKey;
  readonly params?: Params;
}

/**
 * Puts values into a string.
 *
 * @param text a string with `{name}` in it
 * @param params values; a parameter without one stays as it is
 */
export function fill(text: string, params: Params = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

/**
 * The string for a number.
 *
 * @param stem key without `.one` or `.other`
 * @param count the number, given to the string as `{count}` in the language's digits
 * @param locale the language whose plural rules apply
 * @param params other values
 */
export function counted(stem: SearchPlural, count: number, locale: string, params: Params = {}): Phrase {
  const form = new Intl.PluralRules(locale).select(count) === 'one' ? 'one' : 'other';
  return { key: `${stem}.${form}`, params: { ...params, count: new Intl.NumberFormat(locale).format(count) } };
}
