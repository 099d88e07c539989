import type { Role } from '../catalog/answers-schema.ts';
import { type Family, familyOf } from '../core/families.ts';
import type { Locale } from '../core/locales.ts';
import type { UiKey } from '../core/ui-strings.ts';
import { type KindsData, threeWordsOf } from '../search/kinds.ts';
import type { Sentences } from '../search/sentences.ts';
import { type Anchor, type FilledPart, fillPlaceholders, valuesOf } from './placeholders.ts';

/** What a document says with placeholders in it, for a message to fill. */
export interface FillableText {
  /** Its sentences with placeholders, as plain text. */
  readonly text: string;
  /** The language where it is not the page's. */
  readonly lang?: Locale | undefined;
  /** The placeholders, in the order of each language the text is there in; named as in `text`. */
  readonly anchors: readonly (readonly Anchor[])[];
}

/** Who reads; `any` when nobody has said so. */
export type Reader = Role | 'any';

/** What `code-texts/READER.json` holds for a language: what the decode page and its card say of the codes to a reader. */
export interface CodeTexts {
  readonly sentences: Sentences;
  /** Who the lines are for, by the number before them. */
  readonly roles: readonly Role[];
  /** By `aadsts/50105`: whose line it is, what they do first, and the language where it is another. */
  readonly lines: Readonly<Record<string, readonly [role: number, line: string, lang?: Locale]>>;
}

/** The part of them that says what a reader does first. */
export type Lines = Pick<CodeTexts, 'roles' | 'lines'>;

/** By `aadsts/50020`, the texts that a message fills. */
export type FillableTexts = Readonly<Record<string, FillableText>>;

/** The interface strings for kind, fixer, retry and reader. */
export type AnswerKey = Exclude<
  Extract<UiKey, `sign.${'kind' | 'fixer' | 'retry'}` | `${'kind' | 'fixer' | 'retry' | 'role'}.${string}`>,
  `${string}.${'hint' | 'short'}`
>;

const ANSWER_KEY = /^(?:sign\.(?:kind|fixer|retry)|(?:kind|fixer|retry|role)\.[\w-]+)$/;

/** Is it one of the strings that say kind, fixer, retry or reader? */
export function isAnswerKey(key: string): key is AnswerKey {
  return ANSWER_KEY.test(key);
}

/** Something said of a code, under a label. */
export interface Remark {
  readonly label: string;
  readonly text: string;
  /** The language of the text where it is another. */
  readonly lang?: string | undefined;
}

/** What is said of a code beside its sentence. */
export interface CodeRemarks {
  /** What it is, who can put it right, whether trying again helps; empty when nobody says so. */
  readonly three: readonly Remark[];
  /** What the reader does first. */
  readonly line: Remark | undefined;
}

/**
 * What is said of a code beside its sentence.
 *
 * @param id `aadsts/50105`
 * @param data kinds of all codes, texts and strings of one language
 */
export function remarksOn(
  id: string,
  {
    kinds,
    texts,
    strings,
  }: { kinds: KindsData; texts: Lines; strings: Readonly<Record<Exclude<AnswerKey, 'role.choose'>, string>> },
): CodeRemarks {
  const words = threeWordsOf(kinds, id);
  const three =
    words === undefined
      ? []
      : [
          { label: strings['sign.kind'], text: strings[`kind.${words.kind}`] },
          {
            label: strings['sign.fixer'],
            text: words.fixers.map((fixer) => strings[`fixer.${fixer}`]).join(' · '),
          },
          { label: strings['sign.retry'], text: strings[`retry.${words.retry}`] },
        ];
  const [at = -1, text = '', lang] = (Object.hasOwn(texts.lines, id) ? texts.lines[id] : undefined) ?? [];
  const role = texts.roles[at];
  return { three, line: role && { label: strings[`role.${role}`], text, lang } };
}

/**
 * What a document says of a code, with the values of the reader's message in the place of its placeholders.
 *
 * @param family of the code
 * @param code the code
 * @param message what was pasted, unpacked
 * @param fillable texts of one language
 * @returns undefined when the document has no placeholders, or the message no values for them
 */
export function filledText(
  family: Family,
  code: string,
  message: string,
  fillable: FillableTexts,
): { readonly parts: readonly FilledPart[]; readonly lang: string | undefined } | undefined {
  const found = Object.hasOwn(fillable, `${family}/${code}`) ? fillable[`${family}/${code}`] : undefined;
  if (found === undefined) return undefined;
  const own = partOf(message, familyOf(family).prefix, code);
  const values = found.anchors
    .map((anchors) => valuesOf(own, anchors))
    .reduce((best, one) => (one.size > best.size ? one : best), new Map<string, string>());
  return values.size === 0 ? undefined : { parts: fillPlaceholders(found.text, values), lang: found.lang };
}

/** What a message says behind a code: until the next code, or all of it where the code does not stand in it. */
function partOf(message: string, prefix: string, code: string): string {
  const at = message.indexOf(`${prefix}${code}`);
  if (at < 0) return message;
  const start = at + prefix.length + code.length;
  const next = message.indexOf(prefix, start);
  return message.slice(start, next < 0 ? undefined : next);
}
