import type { Family } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import type { UiKey } from '../core/ui-strings.ts';
import type { Sentences } from '../search/sentences.ts';

/** The interface strings of the page, without their common beginning. */
export type DecodeKey = UiKey extends infer Key ? (Key extends `decode.${infer Rest}` ? Rest : never) : never;

type DecodePlural = DecodeKey extends infer Key ? (Key extends `${infer Stem}.other` ? Stem : never) : never;

/** A text, and its language where that is not the page's. */
export interface Meaning {
  readonly text: string;
  readonly lang?: string | undefined;
}

/** What `decode-data.json` holds for a language. */
export interface DecodeData {
  readonly strings: Readonly<Record<DecodeKey, string>>;
  /** What a client does about an OAuth `error` value; with the language where it is another. */
  readonly actions: Readonly<Record<string, readonly [text: string, lang?: string]>>;
  /** Titles of the guides on errors of Microsoft Graph, by slug; with the language where it is another. */
  readonly guides: Readonly<Record<string, readonly [title: string, lang?: string]>>;
  /** Names of numbers of other systems, by the number in hexadecimal. */
  readonly otherNames?: Readonly<Record<string, string>>;
}

/** Everything the page says in one language. */
export interface Words {
  readonly locale: Locale;
  readonly t: (key: DecodeKey, params?: Readonly<Record<string, string | number>>) => string;
  readonly plural: (stem: DecodePlural, count: number) => string;
  readonly number: (value: number) => string;
  /** The string for a key made at run time; undefined when there is none. */
  readonly lookUp: (key: string) => string | undefined;
  /** The first sentence of a code's text; empty when it has none. */
  readonly meaning: (family: Family, code: string) => Meaning;
  readonly action: (error: string) => Meaning | undefined;
  readonly guides: DecodeData['guides'];
  /** The name documents give a number of another system. */
  readonly otherName?: (number: string) => string | undefined;
}

/**
 * Puts a language's data into the form the page uses.
 *
 * @param locale the language
 * @param data its `decode-data.json`
 * @param sentences its `sentences.json`
 */
export function createWords(locale: Locale, data: DecodeData, sentences: Sentences): Words {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const strings: Readonly<Record<string, string>> = data.strings;
  const t: Words['t'] = (key, params = {}) =>
    data.strings[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
  return {
    locale,
    t,
    plural: (stem, count) =>
      t(`${stem}.${rules.select(count) === 'one' ? 'one' : 'other'}`, { count: numbers.format(count) }),
    number: (value) => numbers.format(value),
    lookUp: (key) => (Object.hasOwn(strings, key) ? strings[key] : undefined),
    meaning: (family, code) => {
      const sentence = sentences[`${family}/${code}`] ?? '';
      return typeof sentence === 'string' ? { text: sentence } : { text: sentence[0], lang: sentence[1] };
    },
    action: (error) => {
      const found = Object.hasOwn(data.actions, error) ? data.actions[error] : undefined;
      return found === undefined ? undefined : { text: found[0], lang: found[1] };
    },
    guides: data.guides,
    otherName: (number) => data.otherNames?.[number],
  };
}
