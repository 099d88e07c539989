import { ADDED_STRINGS } from '#additions';
import words from '../../content/ui/en.json';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../core/locales.ts';
import { checkUiStrings, createTranslator, type Translator, type UiKey, type UiStrings } from '../core/ui-strings.ts';
import { markFallback } from './fallback-marks.ts';
import { pseudo } from './pseudo.ts';

const FILES = import.meta.glob<UiFile>('../../content/ui/*.json', { eager: true, import: 'default' });

type UiFile = Readonly<Record<string, string>>;

const en: UiStrings = { ...words, ...ADDED_STRINGS.en };

/** What a language's files hold; those of a new language may not be there yet. */
function fileOf(locale: Locale): UiFile {
  return { ...FILES[`../../content/ui/${locale}.json`], ...ADDED_STRINGS[locale] };
}

/** `PSEUDO=1 npm run dev` shows the pseudo-locale in place of English. */
const english: UiStrings =
  process.env.PSEUDO === '1'
    ? (Object.fromEntries(Object.entries(en).map(([key, text]) => [key, pseudo(text)])) as UiStrings)
    : en;

const translators = new Map<Locale, Translator>(
  LOCALES.map((locale) => {
    const own = locale === DEFAULT_LOCALE ? english : fileOf(locale);
    const strings = checkUiStrings(own, en);
    return [locale, createTranslator(locale, strings, english, markFallback)];
  }),
);

/** The translator of a language. */
export function translatorFor(locale: Locale): Translator {
  return translators.get(locale) as Translator;
}

/**
 * The names of a language's strings: those of English, and its own further plural forms.
 *
 * @param locale the language
 */
export function stringKeys(locale: Locale): UiKey[] {
  return [...new Set([...Object.keys(en), ...Object.keys(fileOf(locale))])] as UiKey[];
}
