import { BARE_FAMILY, familyOf } from '../core/families.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import { ANY_PREFIX, DECIMAL_FAMILIES, readPrefix } from './prefixes.ts';
import type { Place } from './types.ts';

/** Without a prefix a number is read as a code of this family would be, and may then turn out to be another's. */
export const [SHORTEST, LONGEST] = familyOf(BARE_FAMILY).length;

/** Letters of labels in languages that write without spaces: they may stand between a prefix and its number. */
const LABEL_LETTERS = '錯誤错误代碼码';

/** Anything but a letter or digit, or what a label without spaces consists of: so there is one way to read a text. */
const SIGN = `[^a-z\\d${LABEL_LETTERS}]`;

/** A label between a prefix and its number: `AADSTS error code 50058`. */
const LABEL = `(?:(?:error|code|erreur|feil|kode|n(?:umber|um[eé]ro|[ro°])|[${LABEL_LETTERS}]{1,4})${SIGN}?){1,3}`;

/** Letters that a camera or a person takes for a digit; behind a prefix, where a number goes on with them. */
const MISREAD = '[ilsbzg](?![a-z])';
const MISREAD_AS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', z: '2', s: '5', g: '6', b: '8' };

/** A number that may be a code, with what stands before it and the groups behind. */
const NUMBER = new RegExp(
  // Either a family, with signs and perhaps a label before the number,
  `(?:(?<prefix>${ANY_PREFIX})(?<gap>${SIGN}{0,8}(?:${LABEL}${SIGN}{1,8})?)|(?<!\\d))` +
    // then digits, the letter O for a zero among them,
    `(?<first>\\d(?:\\d|o(?![a-np-z])|${MISREAD}){0,11})` +
    // and groups of three digits, or single digits, that belong to them, or what a console or a mail put on the next line.
    "(?<groups>(?:[,. '’]\\d{3}){1,2}(?!\\d)|(?:[ -]\\d){4,6}(?![ -]?\\d)|=?\\r?\\n(?:> ?){0,3}\\d{1,4}(?!\\d))?",
  'gi',
);

/** What `NUMBER` found, and the digits of it. */
export interface Candidate extends Place {
  readonly prefix: string;
  /** What stands between prefix and number. */
  readonly gap: string;
  /** Where the digits begin. */
  readonly start: number;
  readonly digits: string;
  readonly isGrouped: boolean;
}

/**
 * Digits as they would be if letters were the digits they look like.
 *
 * @param digits digits and letters that `NUMBER` took for some
 */
export function asDigits(digits: string): string {
  return digits.replace(/[a-z]/g, (letter) => MISREAD_AS[letter] ?? letter);
}

/**
 * Finds the numbers of a text that have the form of a code, whatever they mean.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a paste?
 * @param index the lookup data; it says what a letter among digits stands for
 * @returns in order, one at a time: a long text has many
 */
export function* candidates(text: string, short: boolean, index: LookupIndex): Generator<Candidate> {
  for (const match of text.matchAll(NUMBER)) {
    const candidate = readCandidate(match, short, index);
    if (candidate !== undefined) yield candidate;
  }
}

function readCandidate(match: RegExpExecArray, short: boolean, index: LookupIndex): Candidate | undefined {
  const { prefix = '', gap = '', first: written = '', groups: behind = '' } = match.groups ?? {};
  const start = match.index + match[0].length - written.length - behind.length;
  const first = withoutMisread(written, prefix, index);
  // What stands behind letters that were no digits is no group of them.
  const rest = first === written ? behind : '';
  // Most numbers of a long text are too short for a code; only a list may begin with a 0.
  const isStart = first === '0' && /[\s,;"'\]]/.test(match.input[start + 1] ?? '');
  if (!short && prefix === '' && first.length + rest.length < SHORTEST && !isStart) return undefined;
  const next = match.input.slice(match.index + match[0].length, match.index + match[0].length + 2);
  const joined = first + rest.replace(/\D/g, '');
  // Behind more digits than a group has, another number begins, unless the line ends there and the service goes on.
  const isGrouped =
    rest !== '' &&
    (/\n/.test(rest)
      ? prefix !== '' && isKnownAnywhere(joined, index) && (/^:\s/.test(next) || !isKnownAnywhere(first, index))
      : first.length < 4);
  return {
    prefix,
    gap,
    position: match.index,
    start,
    end: start + first.length + (isGrouped ? rest.length : 0),
    digits: (isGrouped ? joined : first).toLowerCase(),
    isGrouped,
  };
}

/** Letters stand for digits only behind a prefix, and where that makes a known code and they are not just behind one. */
function withoutMisread(written: string, prefix: string, index: LookupIndex): string {
  const at = written.search(/[^\do]/i);
  if (at < 0) return written;
  const before = written.slice(0, at);
  const family = readPrefix(prefix)?.family;
  const isCode = family !== undefined && isKnownCode(family, asDigits(written.toLowerCase()), index);
  return isCode && !isKnownCode(family, before, index) ? written : before;
}

/**
 * Is there such a code in any family?
 *
 * @param digits digits alone
 * @param index the lookup data
 */
export function isKnownAnywhere(digits: string, index: LookupIndex): boolean {
  return DECIMAL_FAMILIES.some((family) => isKnownCode(family, digits, index));
}
