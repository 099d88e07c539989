import { z } from 'astro/zod';
import type english from '../../content/ui/en.json';
import { DEFAULT_LOCALE, type Locale } from './locales.ts';
import { fill, formatNumber, type Params, pluralKey } from './messages.ts';

/** The name of an interface string. English is the measure: other languages have the same keys. */
export type UiKey = keyof typeof english;

type PluralKey = UiKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** All interface strings of a language. */
export type UiStrings = Readonly<Record<UiKey, string>>;

/** Gives interface strings in one language. */
export interface Translator {
  readonly locale: Locale;
  /** The string for a key, `{name}` replaced by the parameter of that name. */
  (key: UiKey, params?: Params): string;
  /** The string for a number, by the language's plural rules; `{count}` is the number as the language writes it. */
  readonly plural: (stem: PluralKey, count: number, params?: Params) => string;
}

/**
 * Checks a language's strings against English: no key that English has not, further plural forms aside; the same
 * `{parameters}`; nothing empty. A key may be missing: then the string is shown in English (`createTranslator`).
 *
 * @param strings what the language's file holds
 * @param reference English
 * @returns the strings
 * @throws ZodError naming each key that is wrong
 */
export function checkUiStrings(strings: unknown, reference: UiStrings): Partial<UiStrings> {
  const shape = Object.fromEntries(
    Object.entries(reference).flatMap(([key, text]) => {
      const check = sameParameters(text).optional();
      const stem = /^(.+)\.other$/.exec(key)?.[1];
      const forms = stem === undefined ? [] : MORE_FORMS.map((form) => [`${stem}.${form}`, check]);
      return [...forms, [key, check]];
    }),
  );
  return z.strictObject(shape).parse(strings) as Partial<UiStrings>;
}

/** Plural forms that English has not. */
const MORE_FORMS = ['zero', 'two', 'few', 'many'] as const;

function sameParameters(text: string): z.ZodString {
  const wanted = parametersOf(text);
  return z
    .string()
    .min(1)
    .refine((value) => parametersOf(value) === wanted, `must have the parameters ${wanted || '(none)'}`);
}

function parametersOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

/**
 * Makes a translator. What a language has no string for is said in English, by the rules of English.
 *
 * @param locale the language
 * @param strings its checked strings
 * @param reference English
 * @param mark marks a string as English where the language has none; default: as it is
 */
export function createTranslator(
  locale: Locale,
  strings: Partial<UiStrings>,
  reference: UiStrings,
  mark: (text: string) => string = (text) => text,
): Translator {
  const all: Readonly<Record<string, string | undefined>> = strings;
  const say = (key: string, params?: Params): string => {
    const own = all[key];
    return own === undefined ? mark(fill(reference[key as UiKey], params)) : fill(own, params);
  };
  const plural = (stem: PluralKey, count: number, params: Params = {}): string => {
    const language = all[`${stem}.other`] === undefined ? DEFAULT_LOCALE : locale;
    const texts: object = language === locale ? strings : reference;
    const key = pluralKey(stem, count, language, (name) => name in texts);
    return say(key, { ...params, count: formatNumber(count, language) });
  };
  return Object.assign((key: UiKey, params?: Params) => say(key, params), { locale, plural });
}
