/** The languages of the Atlas as BCP 47 tags, in the order the language switcher shows them. */
export const LOCALES = ['en', 'fr', 'nb', 'zh-TW'] as const;

export type Locale = (typeof LOCALES)[number];

/** The language whose pages stand at the root of the site. */
export const DEFAULT_LOCALE: Locale = 'en';

/** In which language a text is looked for when the page's own language has none, first to last. */
export const FALLBACK_ORDER: readonly Locale[] = ['en', 'fr'];

interface LocaleFacts {
  /** The language's name in itself. */
  readonly name: string;
  /** Two or three letters for tight places. */
  readonly short: string;
  /** First segment of addresses, empty for the default language. */
  readonly segment: string;
  /** Value of `og:locale` (language_TERRITORY, https://ogp.me/#optional). */
  readonly openGraph: string;
}

const FACTS: Readonly<Record<Locale, LocaleFacts>> = {
  en: { name: 'English', short: 'EN', segment: '', openGraph: 'en_US' },
  fr: { name: 'Français', short: 'FR', segment: 'fr', openGraph: 'fr_FR' },
  nb: { name: 'Norsk bokmål', short: 'NB', segment: 'nb', openGraph: 'nb_NO' },
  'zh-TW': { name: '正體中文', short: '中文', segment: 'zh-tw', openGraph: 'zh_TW' },
};

/**
 * What is known of a language.
 *
 * @param locale one of `LOCALES`
 */
export function localeFacts(locale: Locale): LocaleFacts {
  return FACTS[locale];
}

/**
 * Is this string one of the Atlas's language tags, letter for letter?
 *
 * @param value any string, such as a file name without its ending
 */
export function isLocale(value: string): value is Locale {
  return (LOCALES as readonly string[]).includes(value);
}

/**
 * The language an address segment stands for.
 *
 * @param segment first path segment in lower case, or undefined or '' for the root
 * @returns the locale, or undefined when the segment is no language
 */
export function localeOfSegment(segment: string | undefined): Locale | undefined {
  return LOCALES.find((locale) => FACTS[locale].segment === (segment ?? ''));
}

/**
 * Does the language write sentences one after the other without a space between them?
 *
 * @param locale one of `LOCALES`
 */
export function runsSentencesTogether(locale: Locale): boolean {
  return locale === 'zh-TW';
}
