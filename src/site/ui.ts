import en from '../../content/ui/en.json';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../core/locales.ts';
import {
  checkUiStrings,
  createTranslator,
  missingKeys,
  type Translator,
  type UiKey,
  type UiStrings,
} from '../core/ui-strings.ts';
import { markFallback } from './fallback-marks.ts';
import { pseudo } from './pseudo.ts';

/** `PSEUDO=1 npm run dev` shows the pseudo-locale in place of English. */
const english: UiStrings =
  process.env.PSEUDO === '1'
    ? (Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudo(text)])) as UiStrings)
    : en;

const FILES = import.meta.glob('../../content/ui/*.json', { eager: true, import: 'default' });

const incomplete = new Set<Locale>();

const translators = new Map<Locale, Translator>(
  LOCALES.map((locale) => {
    const own = locale === DEFAULT_LOCALE ? english : (FILES[`../../content/ui/${locale}.json`] ?? {});
    const strings = checkUiStrings(own, en);
    if (missingKeys(strings, en).length > 0) incomplete.add(locale);
    return [locale, createTranslator(locale, strings, english, markFallback)];
  }),
);

/** The translator of a language. */
export function translatorFor(locale: Locale): Translator {
  return translators.get(locale) as Translator;
}

/** Has the language no string of its own for some of the interface? */
export function hasFallbacks(locale: Locale): boolean {
  return incomplete.has(locale);
}

/**
 * The names of a language's strings: those of English, and its own further plural forms.
 *
 * @param locale the language
 */
export function stringKeys(locale: Locale): UiKey[] {
  const own = Object.keys((FILES[`../../content/ui/${locale}.json`] ?? {}) as object);
  return [...new Set([...Object.keys(en), ...own])] as UiKey[];
}
