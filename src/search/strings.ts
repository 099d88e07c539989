import { fill, formatNumber, type Params, pluralKey } from '../core/messages.ts';
import type { UiKey } from '../core/ui-strings.ts';

/** The interface strings the search in the browser needs; `search-strings.json` holds them. */
export const SEARCH_KEYS = [
  // For the box beside the lookup (client/page/cloud.ts), too.
  'cloud.china',
  'cloud.global',
  'cloud.us',
  'decode.other.apple',
  'decode.other.broker',
  'decode.other.enrolment',
  'decode.other.link',
  'decode.other.personal',
  'decode.other.registration',
  'decode.others',
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
  'search.why.cut',
  'search.why.exact',
  'search.why.family',
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
  'sign.kind',
  'sign.fixer',
  'sign.retry',
  'kind.failure',
  'kind.interrupt',
  'kind.transient',
  'kind.internal',
  'kind.unknown',
  'fixer.user',
  'fixer.help-desk',
  'fixer.administrator',
  'fixer.developer',
  'fixer.identity-provider',
  'fixer.microsoft',
  'fixer.nobody',
  'fixer.unknown',
  'retry.no',
  'retry.sign-in-again',
  'retry.after-interaction',
  'retry.back-off',
  'retry.unknown',
  'role.user',
  'role.helpDesk',
  'role.administrator',
  'role.developer',
  'notFound.address',
  'notFound.live',
  'notFound.text',
  'notFound.title',
  'notFound.code',
  'notFound.code.text',
] as const satisfies readonly UiKey[];

export type SearchKey = (typeof SEARCH_KEYS)[number];

/**
 * Does the search need the string of this name? A language's own plural forms belong to their `.other`.
 *
 * @param key name of an interface string
 */
export function isSearchKey(key: string): boolean {
  const keys: readonly string[] = SEARCH_KEYS;
  return keys.includes(key) || (PLURAL_FORM.test(key) && keys.includes(key.replace(PLURAL_FORM, '.other')));
}

const PLURAL_FORM = /\.(?:zero|two|few|many)$/;

/** What `search-strings.json` holds. */
export type SearchStrings = Readonly<Record<SearchKey, string>>;

/** The stem of a string that has a form for one and a form for others. */
export type SearchPlural = SearchKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** A string to show, with the values of its `{parameters}`. */
export interface Phrase {
  readonly key: SearchKey;
  readonly params?: Params;
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
  const key = pluralKey(stem, count, locale, () => true) as SearchKey;
  return { key, params: { ...params, count: formatNumber(count, locale) } };
}

/**
 * Gives strings.
 *
 * @param strings what `search-strings.json` holds
 * @param key a key; of a plural, the language may have no form but `.other`
 * @param params values
 */
export function phrase(strings: SearchStrings, key: SearchKey, params: Params = {}): string {
  const texts: Readonly<Record<string, string>> = strings;
  return fill(texts[key] ?? texts[key.replace(/\w+$/, 'other')] ?? '', params);
}
