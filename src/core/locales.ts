/*
 * The registry of languages. A language is one file in `src/core/locales/`, in the order the language switcher shows them;
 * `npm run locale -- new <tag>` makes the file and adds it here. The first stands at the root of the site.
 */
import { ADDED_LOCALES } from '#additions';
import * as en from './locales/en.ts';
import * as fr from './locales/fr.ts';
import type { LocaleFacts, LocaleLabels, LocaleWriting } from './locales/locale.ts';
import * as nb from './locales/nb.ts';
import * as zhTW from './locales/zh-TW.ts';

const BUILT_IN = [en.facts, fr.facts, nb.facts, zhTW.facts] as const;
const BUILT_IN_LABELS = [en.labels, fr.labels, nb.labels, zhTW.labels];
const BUILT_IN_STOP_WORDS = [en.stopWords, fr.stopWords, nb.stopWords, zhTW.stopWords];
const BUILT_IN_WRITING = [en.writing, fr.writing, nb.writing, zhTW.writing];

/** A language of the Atlas, as a BCP 47 tag. */
export type Locale = (typeof BUILT_IN)[number]['tag'];

const ALL: readonly LocaleFacts[] = [...BUILT_IN, ...ADDED_LOCALES.map(({ facts }) => facts)];
const BY_TAG: ReadonlyMap<string, LocaleFacts> = new Map(ALL.map((facts) => [facts.tag, facts]));

/** The languages of the Atlas, in the order the language switcher shows them. */
export const LOCALES = ALL.map(({ tag }) => tag) as readonly string[] as readonly [Locale, ...Locale[]];

/** The language whose pages stand at the root of the site. */
export const DEFAULT_LOCALE: Locale = LOCALES[0];

/** In which language a text is looked for when the page's own language has none, first to last. */
export const FALLBACK_ORDER: readonly Locale[] = ['en', 'fr'];

/** The language most texts are translated from. */
export const SOURCE_LOCALE: Locale = 'fr';

/**
 * What pages and addresses need to know of a language.
 *
 * @param locale one of `LOCALES`
 */
export function localeFacts(locale: Locale): LocaleFacts {
  return BY_TAG.get(locale) as LocaleFacts;
}

/** The labels of logs and messages, of all languages: a pasted text can be in any. */
export const LABELS: readonly LocaleLabels[] = [...BUILT_IN_LABELS, ...ADDED_LOCALES.map(({ labels }) => labels)];

/**
 * Source of a regular expression for any of some labels in any language.
 *
 * @param kind which labels
 * @param more further alternatives, of no language
 */
export function anyLabel(kind: keyof LocaleLabels, more: readonly string[] = []): string {
  return [...new Set([...more, ...LABELS.flatMap((labels) => labels[kind])])].join('|');
}

/**
 * Words of questions that say nothing about an error, with spaces between.
 *
 * @param locale one of `LOCALES`
 */
export function stopWordsOf(locale: Locale): string {
  return [...BUILT_IN_STOP_WORDS, ...ADDED_LOCALES.map(({ stopWords }) => stopWords)][LOCALES.indexOf(locale)] ?? '';
}

/**
 * How a language is written. Nothing a browser needs: import it in no module of the client.
 *
 * @param locale one of `LOCALES`
 */
export function writingOf(locale: Locale): LocaleWriting {
  const all = [...BUILT_IN_WRITING, ...ADDED_LOCALES.map(({ writing }) => writing)];
  return all[LOCALES.indexOf(locale)] as LocaleWriting;
}

/**
 * Is this string one of the Atlas's language tags, letter for letter?
 *
 * @param value any string, such as a file name without its ending
 */
export function isLocale(value: string): value is Locale {
  return BY_TAG.has(value);
}

/**
 * The language an address segment stands for.
 *
 * @param segment first path segment in lower case, or undefined or '' for the root
 * @returns the locale, or undefined when the segment is no language
 */
export function localeOfSegment(segment: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => localeFacts(locale).segment === (segment ?? ''));
}

/**
 * The language that serves someone who asks for a tag: `nn` and `no` are served by `nb`, `zh-Hant` by `zh-TW`.
 *
 * @param tag a language tag in any case
 * @returns undefined when none of ours does
 */
export function localeOfTag(tag: string): Locale | undefined {
  const asked = tag.toLowerCase();
  const [language] = asked.split('-');
  const serves = (locale: Locale): boolean =>
    [locale.toLowerCase(), ...localeFacts(locale).otherTags].some(
      (known) => asked === known || asked.startsWith(`${known}-`),
    );
  return LOCALES.find((locale) => locale === language) ?? LOCALES.find(serves);
}

/**
 * A language's name in another language: `nb` in French is `norvégien bokmål`.
 *
 * @param of the language named
 * @param inLocale the language of the name
 */
export function languageName(of: Locale, inLocale: Locale): string {
  const { nameTag = of, name } = localeFacts(of);
  const names = displayNames.get(inLocale) ?? new Intl.DisplayNames(inLocale, { type: 'language', fallback: 'none' });
  displayNames.set(inLocale, names);
  return names.of(nameTag) ?? name;
}

const displayNames = new Map<Locale, Intl.DisplayNames>();

/**
 * How a language joins a label to what it labels.
 *
 * @param locale one of `LOCALES`
 */
export function colon(locale: Locale): string {
  return localeFacts(locale).colon;
}

/**
 * An aside in the brackets of a language, with the space before it.
 *
 * @param locale one of `LOCALES`
 * @param text what is said aside
 */
export function inBrackets(locale: Locale, text: string): string {
  const [open, close] = localeFacts(locale).brackets ?? [' (', ')'];
  return `${open}${text}${close}`;
}
