import { z } from 'astro/zod';
import type english from '../../content/ui/en.json';
import type { Locale } from './locales.ts';

/** The name of an interface string. English is the measure: other languages have the same keys. */
export type UiKey = keyof typeof english;

type PluralKey = UiKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** All interface strings of a language. */
export type UiStrings = Readonly<Record<UiKey, string>>;

type Params = Readonly<Record<string, string | number>>;

/** Gives interface strings in one language. */
export interface Translator {
  readonly locale: Locale;
  /** The string for a key, `{name}` replaced by the parameter of that name. */
  (key: UiKey, params?: Params): string;
  /** The string for a number, by the language's plural rules; `{count}` is the number as the language writes it. */
  readonly plural: (stem: PluralKey, count: number, params?: Params) => string;
}

/**
 * Checks a language's strings against English: every key, no other key, the same `{parameters}`, nothing empty.
 *
 * @param strings what the language's file holds
 * @param reference English
 * @returns the strings
 * @throws ZodError naming each key that is wrong
 */
export function checkUiStrings(strings: unknown, reference: UiStrings): UiStrings {
  const shape = Object.fromEntries(
    Object.entries(reference).map(([key, text]) => {
      const wanted = parametersOf(text);
      const check = z
        .string()
        .min(1)
        .refine((value) => parametersOf(value) === wanted, `must have the parameters ${wanted || '(none)'}`);
      return [key, check];
    }),
  );
  return z.strictObject(shape).parse(strings) as UiStrings;
}

function parametersOf(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

/**
 * Makes a translator.
 *
 * @param locale the language
 * @param strings its checked strings
 */
export function createTranslator(locale: Locale, strings: UiStrings): Translator {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const translate = (key: UiKey, params?: Params): string =>
    params === undefined
      ? strings[key]
      : strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  const plural = (stem: PluralKey, count: number, params: Params = {}): string => {
    const key = `${stem}.${rules.select(count)}`;
    const chosen = (key in strings ? key : `${stem}.other`) as UiKey;
    return translate(chosen, { ...params, count: numbers.format(count) });
  };
  return Object.assign(translate, { locale, plural });
}
