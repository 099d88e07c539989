/*
 * What stands around a number and tells what it is. It is read in a window of some characters before the number and a few
 * behind it, so that the time grows as the text does.
 */
import { anyLabel } from '../core/locales.ts';
import { findHeading, type Heading, isInColumn } from './headings.ts';
import {
  AND_WORDS,
  BEFORE_CODE,
  BEFORE_CODE_WORD,
  CODE_FIELDS,
  CODE_WORDS,
  ERROR_WORDS,
  FAILURE_WORDS,
  JOINTS,
  MESSAGE_WORDS,
  ONE_TIME,
  OTHER_SYSTEMS,
  UNITS,
} from './labels.ts';
import type { LookupIndex } from './lookup-data.ts';
import { tellApart } from './other-numbers.ts';
import { isSignInWord, saysNothingElse } from './sign-in-words.ts';

/**
 * What a label says: `field` a sign-in's code, `error code` any error's, `error` and `code` less than that; `other` another
 * system's error, the level of a line of a log, or a code that is no error's.
 */
export interface NumberLabel {
  readonly says: 'field' | 'error code' | 'error' | 'code' | 'other';
  /** How many characters before the number it begins. */
  readonly length: number;
}

export { findHeading, tellApart };

/** What reads what stands around a number: this module, handed to the resolver so that each can be measured. */
export interface Surroundings {
  readonly isAboutSignIn: typeof isAboutSignIn;
  readonly isCounting: typeof isCounting;
  readonly isNegative: typeof isNegative;
  readonly isPartOfOther: typeof isPartOfOther;
  readonly labelOf: typeof labelOf;
  readonly findHeading: typeof findHeading;
  readonly tellApart: typeof tellApart;
}

/** So many characters before a number are read. */
const WINDOW = 72;
const LABEL_WINDOW = 40;
const MOST_SIGNS = 20;

const pattern = (source: string): RegExp => new RegExp(source, 'iu');

const ERROR = `${anyLabel('error')}|${ERROR_WORDS}|${FAILURE_WORDS}`;
const CODE = `${anyLabel('code')}|${CODE_WORDS}`;
const SIGN = '[^\\p{L}\\p{Nd}]';

/** A label at the end: its words, what may join it to the number, and signs. */
const LABEL = pattern(
  `(?<phrase>${CODE_FIELDS}|(?:(?:(?:${ERROR})(?:[\\s-]?(?:${MESSAGE_WORDS}))?|${CODE})(?:${JOINTS})?){1,4})` +
    `(?:(?<joint>(?:${SIGN}{0,4}(?:${anyLabel('beforeCode')}|${BEFORE_CODE})(?!\\p{L})){1,4})|${SIGN}{0,4}(?<operator>in|has|eq|ne)(?!\\p{L}))?` +
    // A cell of a table in HTML ends and begins.
    `(?<signs>(?:${SIGN}|(?<=</?)t[dhr](?=>)){0,16})$`,
);
/** `Kod błędu logowania: `: words that nobody foresaw, before a colon. */
const LABEL_AND_WORDS = pattern(
  `(?<phrase>(?:(?:${ERROR})(?:${JOINTS})?(?:${CODE})|(?:${CODE})(?:${JOINTS})?(?:${ERROR})))(?: \\p{L}+){1,3}(?<signs> ?[:：] ?["'(]?)$`,
);
const IS_FIELD = pattern(`^(?:${CODE_FIELDS})`);
const HAS_ERROR = pattern(ERROR);
const HAS_CODE = pattern(CODE);

/** Behind the number, or the last of a few. */
const LABEL_BEHIND = new RegExp(
  `(?:(?:[,、/]|\\s|${anyLabel('and')}|${AND_WORDS}){1,5}\\d{4,7}){0,3}["'”)]?(?:[ -]?err(?:or|eur)(?: codes?)?(?! (?:count|budget|rate|log|row|message|event))|` +
    '-(?:feil|fejl|fehler|fout|fel)(?:kode?[nr]?|code|m[ae]ld[iu]ng(?:en)?)?|[ 的]{0,3}(?:[錯错][誤误][碼码]?|エラー)(?=\\P{L}|$|[ぁ-ん]|[，。]))(?![a-z])',
  'iuy',
);
const WORD_BEFORE = /(?:^|[\n.,;:!?()"'“。，：；、]|(?<!\p{L})(\p{L}+)) ?["'“(]?$/u;

/** A minus is one where no word ends before it, as in `Code=-50000`. */
const NEGATIVE = /(?<![\p{L}\p{Nd}])[-\u2212\u2010-\u2013]$/u;
const OTHER_SYSTEM = pattern(`(?<![\\p{L}\\d])(?:${OTHER_SYSTEMS})[\\s_'"\\])-]{0,3}$`);
/** A word right before the label. */
const NAMED = /(?<![\p{L}\d])(?<name>[\p{Script=Latin}\d]{2,20})(?:[^\S\n]|["'\])-]){1,3}$/u;
/** Of these languages nouns begin with a capital, too: there only `SAP` and `vSphere` are names for sure, or what a hyphen joins. */
const NOUNS_HAVE_CAPITALS = /^(?:fehler|anmelde)/i;
const BEFORE_CODE_ALONE = pattern(
  `(?:^|[^\\p{L}\\s-]|[^\\p{L}](?:${BEFORE_CODE_WORD})|^(?:${BEFORE_CODE_WORD}))[\\s-]*$`,
);
/** The exit code of a process: `exited with code 1`. */
const ENDED = /(?:exit|return|quit|terminat|crash|abort|kill|avslutt|beend)\w*[^.\n]{0,24}$/i;
const SENT = pattern(ONE_TIME);
/** `10:12:33 ERROR 20074 ---`: the level of a line of a log, and the number of a process. */
const LOG_LEVEL = /\d\d:\d\d[^\n]{0,40}(?:ERROR|\[error\])[[\] ]{1,3}$/;
/** A new sentence or line begins behind the label. */
const NEW_SENTENCE = /[.!?。！？]\s|^[^:=：]*\n/;

const UNIT = pattern(`^,?[^\\S\\n]?(?:(?:${UNITS})(?![\\p{L}\\d'’])|severity|[$€£¥%])`);
/** What other errors and processes write behind a number. */
const NOT_OURS = /^(?:,\s?(?:severity|level|state)\b|\s{1,2}---)/i;
/*
 * What else has a number of five to seven digits and is often named beside an error, also the second of two ports; the
 * short ones only right before the number. Sign-in logs have the public address of a sign-in, and a code may stand beside
 * it; beside an address of a private network (RFC 1918) or of the machine itself it is a port.
 */
const OTHER = new RegExp(
  `(?:(?:${anyLabel('otherNumber')})\\D{0,12}(?:\\d{5}\\D{1,5})?` +
    '|(?:\\b(?:v|ver|kb|zip|tcp|udp|localhost)| -p)\\W{1,2}' +
    '|(?<![\\d.])(?:10|127|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.[\\d.]{1,11} )$',
  'i',
);
/**
 * Reads the label of a number: right before it, at the head of its column, or right behind it.
 *
 * @param text the text
 * @param start where the number begins
 * @param end where it ends
 * @param short is it a question? Then any word before “error” may be the name of another system
 * @param heading the head of the table that the text holds
 * @returns undefined when there is none
 */
export function labelOf(
  text: string,
  start: number,
  end: number,
  short: boolean,
  heading: Heading | undefined,
): NumberLabel | undefined {
  const before = labelBefore(text, start, short);
  if (before !== undefined) return before;
  if (heading !== undefined && isInColumn(text, start, heading)) return { says: 'error code', length: 0 };
  return isLabelledBehind(text, start, end) ? { says: 'error', length: 0 } : undefined;
}

/** `a 50126 error`: a count would be of errors. What stands before the number must not be its label. */
function isLabelledBehind(text: string, start: number, end: number): boolean {
  LABEL_BEHIND.lastIndex = 0;
  if (!LABEL_BEHIND.test(text.slice(end, end + LABEL_WINDOW))) return false;
  const [, word = ''] = WORD_BEFORE.exec(text.slice(Math.max(0, start - MOST_SIGNS), start)) ?? [undefined, 'other'];
  return saysNothingElse(`${word} 50000`, () => false);
}

function labelBefore(text: string, start: number, short: boolean): NumberLabel | undefined {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  // Between a label and its number there is no room for more signs than these.
  if (!/\p{L}/u.test(before.slice(-MOST_SIGNS))) return undefined;
  const near = before.slice(-LABEL_WINDOW);
  const match = LABEL.exec(near) ?? (/[:：]/.test(near.slice(-3)) ? LABEL_AND_WORDS.exec(near) : null);
  if (match === null) return undefined;
  const { groups = {} } = match;
  const index = match.index + Math.max(0, before.length - LABEL_WINDOW);
  const { phrase = '', joint, operator, signs = '' } = groups;
  const length = before.length - index;
  if (IS_FIELD.test(phrase)) return { says: 'field', length };
  const hasError = HAS_ERROR.test(phrase);
  const says = !hasError ? 'code' : HAS_CODE.test(phrase) ? 'error code' : 'error';
  // The word before the label, and no more than it needs.
  const rest = before.slice(Math.max(0, index - MOST_SIGNS), index);
  // “Errors: 50126” counts them, “errors 50126, 50058” names them.
  if (
    /s$/.test(phrase) &&
    says === 'error' &&
    /[:=：]/.test(signs) &&
    !/^\d+\s?[,;]/.test(text.slice(start, start + 12))
  )
    return undefined;
  const isLetter = /\p{L}$/u.test(rest);
  // What is said of a question as a whole decides it.
  const isSystem = OTHER_SYSTEM.test(rest);
  const isNamedOther = !isSystem && hasError && isNamed(rest, phrase);
  if (short && isNamedOther) return undefined;
  const isOther =
    isSystem ||
    isNamedOther ||
    (says === 'error' && signs === '/') ||
    (says !== 'error code' && LOG_LEVEL.test(before)) ||
    (says === 'code' &&
      (isLetter ||
        !BEFORE_CODE_ALONE.test(rest) ||
        ENDED.test(before.slice(0, index)) ||
        SENT.test(before + text.slice(start, start + 48))));
  if (isOther) return { says: 'other', length };
  return says === 'error code' || !(operator !== undefined || (joint === undefined && NEW_SENTENCE.test(signs)))
    ? { says, length }
    : undefined;
}

/** Is a number of a short text that has no label named as something else, a port or a version? */
export function isPartOfOther(text: string, start: number): boolean {
  return OTHER.test(text.slice(Math.max(0, start - WINDOW), start));
}

/** Is there a minus right before the number? */
export function isNegative(text: string, start: number): boolean {
  return NEGATIVE.test(text.slice(Math.max(0, start - 2), start));
}

/** Does something right behind a number say that it counts things, or is another system's? */
export function isCounting(text: string, end: number): boolean {
  const after = text.slice(end, end + 20);
  return UNIT.test(after) || NOT_OURS.test(after);
}

/**
 * Says a short text nothing but numbers, names of errors and words about signing in, so that a number in it needs no label?
 *
 * @param text in the form the scanners read
 * @param index the lookup data, for the names
 */
export function isAboutSignIn(text: string, { bySymbol, byPrefix }: LookupIndex): boolean {
  return saysNothingElse(text, (word) => bySymbol.has(word.replaceAll('_', '')) || byPrefix.has(`oauth/${word}`));
}

/**
 * Does a name of another system stand before the label: `vSphere error`, `printer error`? Before the English word any that is
 * not known may be one; in other languages one with a capital, which in German has to stand out.
 */
function isNamed(before: string, phrase: string): boolean {
  const { 0: whole = '', groups: { name = '' } = {} } = NAMED.exec(before) ?? {};
  if (name === '' || isSignInWord(name)) return false;
  if (/^err(?!eur)/i.test(phrase)) return true;
  return (
    /\p{Lu}/u.test(name) && (!NOUNS_HAVE_CAPITALS.test(phrase) || whole.endsWith('-') || /\p{L}\p{Lu}/u.test(name))
  );
}
