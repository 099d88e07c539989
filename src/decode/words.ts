import type { Family } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import { fill, formatNumber, pluralKey } from '../core/messages.ts';
import type { UiKey } from '../core/ui-strings.ts';
import type { KindsData } from '../search/kinds.ts';
import type { Sentences } from '../search/sentences.ts';
import { type AnswerKey, type CodeRemarks, type CodeTexts, remarksOn } from './code-texts.ts';

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

/** The keys of the strings that stand on a card. */
export type CardKey = Extract<
  DecodeKey,
  | `card.${string}`
  | `mark.${string}`
  | `kind.${string}`
  | 'codes'
  | 'time'
  | 'noZone'
  | 'traceId'
  | 'correlationId'
  | 'applicationId'
>;

const CARD_KEY = /^(?:(?:card|mark|kind)\.|(?:codes|time|noZone|traceId|correlationId|applicationId)$)/;

/** Does a string stand on a card? The card may be in another language than the page. */
export function isCardKey(key: DecodeKey): key is CardKey {
  return CARD_KEY.test(key);
}

/** What `card-words.json` holds: the strings of the card in each language, and those for kind, fixer, retry and reader. */
export type CardStrings = Readonly<
  Record<
    Locale,
    { readonly card: Readonly<Record<CardKey, string>>; readonly answer: Readonly<Record<AnswerKey, string>> }
  >
>;

/** What a card says in one language. */
export type CardWords = Pick<Words, 'locale' | 'number' | 'meaning'> & {
  readonly t: (key: CardKey) => string;
  /** What is said of a code beside its sentence, to a reader of a role. */
  readonly remarks: (family: Family, code: string, role: string) => CodeRemarks;
};

/**
 * What a card says in a language: the page's, or another.
 *
 * @param locale the language
 * @param all strings of the card in all languages, and kinds of all codes
 * @param texts what is said of the codes, in the language
 */
export function createCardWords(
  locale: Locale,
  { cardStrings, kinds }: { readonly cardStrings: CardStrings; readonly kinds: KindsData },
  texts: CodeTexts,
): CardWords {
  const numbers = new Intl.NumberFormat(locale);
  const { card, answer } = cardStrings[locale];
  return {
    locale,
    t: (key) => card[key],
    number: (value) => numbers.format(value),
    meaning: meaningIn(texts.sentences),
    remarks: (family, code, role) => remarksOn(`${family}/${code}`, role, { kinds, texts, strings: answer }),
  };
}

function meaningIn(sentences: Sentences): (family: Family, code: string) => Meaning {
  return (family, code) => {
    const sentence = sentences[`${family}/${code}`] ?? '';
    return typeof sentence === 'string' ? { text: sentence } : { text: sentence[0], lang: sentence[1] };
  };
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
 * @param sentences meanings of codes, in the language
 */
export function createWords(locale: Locale, data: DecodeData, sentences: Sentences): Words {
  const strings: Readonly<Record<string, string>> = data.strings;
  const t: Words['t'] = (key, params) => fill(data.strings[key], params);
  return {
    locale,
    t,
    plural: (stem, count) => {
      const key = pluralKey(stem, count, locale, (name) => name in strings);
      return fill(strings[key] ?? '', { count: formatNumber(count, locale) });
    },
    number: (value) => formatNumber(value, locale),
    lookUp: (key) => (Object.hasOwn(strings, key) ? strings[key] : undefined),
    meaning: meaningIn(sentences),
    action: (error) => {
      const found = Object.hasOwn(data.actions, error) ? data.actions[error] : undefined;
      return found === undefined ? undefined : { text: found[0], lang: found[1] };
    },
    guides: data.guides,
    otherName: (number) => data.otherNames?.[number],
  };
}
