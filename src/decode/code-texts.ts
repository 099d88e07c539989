import type { Fixer, Role } from '../catalog/answers-schema.ts';
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

/** What `code-texts.json` holds for a language: what the decode page and its card say of the codes. */
export interface CodeTexts {
  readonly sentences: Sentences;
  /** In the order of the lines. */
  readonly roles: readonly Role[];
  /** By `aadsts/50105`: for each role what to do first; empty where there is nothing, with the language at the end where it is another. */
  readonly lines: Readonly<Record<string, readonly string[]>>;
  readonly fillable: Readonly<Record<string, FillableText>>;
}

/** The interface strings for kind, fixer, retry and reader. */
export type AnswerKey = Extract<
  UiKey,
  `sign.${'kind' | 'fixer' | 'retry'}` | `${'kind' | 'fixer' | 'retry' | 'role'}.${string}`
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

const ROLE_OF: Readonly<Partial<Record<Fixer, Role>>> = {
  user: 'user',
  'help-desk': 'helpDesk',
  administrator: 'administrator',
  developer: 'developer',
};

/**
 * What is said of a code beside its sentence.
 *
 * @param id `aadsts/50105`
 * @param role who reads; without one, or where there is no line for the role, the line is for whoever can put it right
 * @param data kinds of all codes, texts and strings of one language
 */
export function remarksOn(
  id: string,
  role: string,
  { kinds, texts, strings }: { kinds: KindsData; texts: CodeTexts; strings: Readonly<Record<AnswerKey, string>> },
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
  const lines = Object.hasOwn(texts.lines, id) ? (texts.lines[id] ?? []) : [];
  const wanted = [role, ...(words?.fixers ?? []).map((fixer) => ROLE_OF[fixer]), ...texts.roles];
  const at = wanted.map((one) => texts.roles.indexOf(one as Role)).find((place) => lines[place]);
  const reader = at === undefined ? undefined : texts.roles[at];
  return {
    three,
    line:
      at === undefined || reader === undefined
        ? undefined
        : { label: strings[`role.${reader}`], text: lines[at] ?? '', lang: lines[texts.roles.length] },
  };
}

/**
 * What a document says of a code, with the values of the reader's message in the place of its placeholders.
 *
 * @param family of the code
 * @param code the code
 * @param message what was pasted, unpacked
 * @param texts of one language
 * @returns undefined when the document has no placeholders, or the message no values for them
 */
export function filledText(
  family: Family,
  code: string,
  message: string,
  { fillable }: CodeTexts,
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
