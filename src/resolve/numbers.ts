/*
 * Which numbers of a text may be codes. Of everything the resolver does this is the part with the most to weigh, because a
 * text is full of numbers that are none: ports, times, amounts, versions, addresses. It goes in five stages:
 *
 * 1. Find candidates (`NUMBER`): a number behind a family's prefix, behind a label ("error code"), or by itself where it is
 *    no part of a word, path, address, amount or phone number.
 * 2. Read the digits: in one go, or in groups as spreadsheets write them, or one by one.
 * 3. Leave out what goes on after the number, as a date or an address does (`GOES_ON`).
 * 4. Find the family: the prefix says it, or the list says it that the number stands in.
 * 5. Decide whether the number counts: `countsWithPrefix`, `countsWithout`.
 *
 * Whether there is such a code is asked only where the text by itself does not settle the matter. All patterns look back
 * over a bounded number of characters, so that the time grows as the text does.
 */
import { BARE_FAMILY, familyOf, type NumberedFamily } from '../core/families.ts';
import { anyLabel } from '../core/locales.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import { ANY_PREFIX, DECIMAL_FAMILIES, readPrefix, standsOut } from './prefixes.ts';
import type { NumberLabel, Surroundings } from './surroundings.ts';
import type { Place } from './types.ts';

/** Digits that stand for a code or the beginning of codes. */
export interface NumberMention extends Place {
  /** Undefined when nothing says it, as when there were digits only. */
  readonly family: NumberedFamily | undefined;
  /** In lower case; the letter O is among them where the text has it for a zero. */
  readonly digits: string;
  /** Is the family our conclusion, because the text does not name it? */
  readonly bare: boolean;
}

/** Without a prefix a number is read as a code of this family would be, and may then turn out to be another's. */
const [SHORTEST, LONGEST] = familyOf(BARE_FAMILY).length;
/** Behind a prefix a number may be as wrong as this. */
const MOST_DIGITS = 10;

/** Letters of labels in languages that write without spaces: they may stand between a prefix and its number. */
const LABEL_LETTERS = '錯誤错误代碼码';

/** Anything but a letter or digit, or what a label without spaces consists of: so there is one way to read a text. */
const SIGN = `[^a-z\\d${LABEL_LETTERS}]`;

/** A label between a prefix and its number: `AADSTS error code 50058`. */
const LABEL = `(?:(?:error|code|erreur|feil|kode|[${LABEL_LETTERS}]{1,4})${SIGN}?){1,3}`;

/** Letters that a camera or a person takes for a digit; behind a prefix, where a number goes on with them. */
const MISREAD = '[ilsbzg](?![a-z])';
const MISREAD_AS: Readonly<Record<string, string>> = { o: '0', i: '1', l: '1', z: '2', s: '5', g: '6', b: '8' };

const NUMBER = new RegExp(
  // Either a family, with signs and perhaps a label before the number,
  `(?:(?<prefix>${ANY_PREFIX})(?<gap>${SIGN}{0,8}(?:${LABEL}${SIGN}{1,8})?)|(?<!\\d))` +
    // then digits, the letter O for a zero among them,
    `(?<first>\\d(?:\\d|o(?![a-np-z])|${MISREAD}){0,11})` +
    // and groups of three digits, or single digits, that belong to them, or what a console put on the next line.
    "(?<groups>(?:[,. '’]\\d{3}){1,2}(?!\\d)|(?:[ -]\\d){4,6}(?![ -]?\\d)|\\r?\\n\\d{1,4}(?=:\\s))?",
  'gi',
);

/** What begins with 0 is no code, nor is a number of Windows that happens to have no hexadecimal digit: `80070520`. */
const NO_CODE = /^(?:0.|80\d{6}$)/;

/** What a number must not be glued to, where nothing says that it is a code. */
const GLUED = /[\w.:+@\\-]$|[$€£¥] ?$|:\d\d,$/;

/**
 * After a number these show that it is the beginning of something else. Behind a slash there may be the next code of a
 * list.
 */
const GOES_ON = new RegExp(
  `[\\w%]| ?[$€£¥]|[@#]\\w|,\\d\\d(?!\\d)|\\/(?!\\d{${SHORTEST},${LONGEST}}\\b)\\w|:\\d|\\.(?!html)[a-z\\d]|-[\\da-fA-F]`,
  'y',
);

/** What stands between the codes of a list. */
const BETWEEN = new RegExp(`^(?:[\\s"',;|/]|${anyLabel('and')})+$`, 'i');

const LONGEST_BETWEEN = 24;

/** What `NUMBER` found, and the digits of it. */
interface Candidate extends Place {
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

/** The list of codes a number may stand in, as far as it was read. */
interface List {
  readonly end: number;
  readonly family: NumberedFamily | undefined;
}

/** How a number stands to the list before it. */
interface Standing {
  readonly isListed: boolean;
  /** The family of the list, where a sign or word joins the number to it. */
  readonly family: NumberedFamily | undefined;
  readonly listHasFamily: boolean;
}

/**
 * Finds numbers that may be codes or first digits of codes: with a family or label in any text, without in a short one.
 * The numbers of a list count as its first one does; those behind a family only as known codes of it, unless the text is
 * short. A text that is a family's name and nothing else is the beginning of all its codes.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 * @param around reads what stands around numbers; without it a number of a long text counts only behind its family
 * @returns in order
 */
export function findNumbers(text: string, short: boolean, index: LookupIndex, around?: Surroundings): NumberMention[] {
  const mentions: NumberMention[] = familyAlone(text);
  let list: List | undefined;
  // Beside the number of another system, `Error code 0xA190; state 41360`, no number counts by itself.
  let canBeAlone = short && !/(?<!\w)0x[\da-f]{3}/i.test(text);
  for (const match of text.matchAll(NUMBER)) {
    const candidate = readCandidate(match, short, index);
    if (candidate === undefined) continue;
    const standing = standingOf(candidate, list, text);
    list = undefined;
    if (goesOn(candidate, text)) continue;
    const isAlone = candidate.prefix === '' && !standing.isListed;
    const label = isAlone ? around?.labelBefore(text, candidate.start) : undefined;
    if (label?.says === 'other') canBeAlone = false;
    const written = readPrefix(candidate.prefix);
    const isSure = written !== undefined && (written.kind !== 'other' || candidate.gap === '');
    const maybe = written?.family ?? standing.family;
    const isOurs = maybe !== undefined && (isSure || isKnownCode(maybe, asDigits(candidate.digits), index));
    const family = isOurs ? maybe : undefined;
    const counts = isSure
      ? countsWithPrefix(candidate, written, short)
      : countsWithout(candidate, { label, family, standing, text, short: canBeAlone, index, around });
    if (!counts) continue;
    const { digits, end } = candidate;
    list = { end, family };
    const position = family === undefined ? candidate.start : candidate.position;
    mentions.push({ family, digits, bare: family === undefined, position, end });
  }
  return mentions;
}

/** A text of one word, signs around it aside, that is a family's prefix or a slip of it. */
function familyAlone(text: string): NumberMention[] {
  const [, before = '', word = ''] = /^([\W_]{0,9})([a-z\d]+)[\W_]*$/i.exec(text) ?? [];
  const written = readPrefix(word);
  if (written === undefined || written.kind === 'other') return [];
  const { family } = written;
  return [{ family, digits: '', bare: false, position: before.length, end: before.length + word.length }];
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
  const joined = first + rest.replace(/\D/g, '');
  // Behind more digits than a group has, another number begins, unless the line ends there and the service goes on.
  const isGrouped =
    rest !== '' && (/\n/.test(rest) ? prefix !== '' && isKnownAnywhere(joined, index) : first.length < 4);
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

function isKnownAnywhere(digits: string, index: LookupIndex): boolean {
  return DECIMAL_FAMILIES.some((family) => isKnownCode(family, digits, index));
}

function standingOf({ start }: Candidate, list: List | undefined, text: string): Standing {
  const between = list === undefined || start - list.end > LONGEST_BETWEEN ? '' : text.slice(list.end, start);
  const isListed = BETWEEN.test(between);
  return {
    isListed,
    family: isListed && /\S/.test(between) ? list?.family : undefined,
    listHasFamily: list?.family !== undefined,
  };
}

/** Glued to a prefix that stands out it is a code, whatever follows. */
function goesOn({ prefix, gap, end }: Candidate, text: string): boolean {
  if (gap === '' && standsOut(prefix)) return false;
  GOES_ON.lastIndex = end;
  return GOES_ON.test(text);
}

/** Apart from its family a number may be anything, so in a long text it has to look like a code. */
function countsWithPrefix(
  { digits, gap }: Candidate,
  { family, kind }: { readonly family: NumberedFamily; readonly kind: string },
  short: boolean,
): boolean {
  if (digits.length > MOST_DIGITS) return false;
  const isWhole = digits.length >= familyOf(family).length[0];
  return isWhole || (kind !== 'other' && (gap === '' || short));
}

function countsWithout(
  candidate: Candidate,
  context: {
    readonly label: NumberLabel | undefined;
    readonly family: NumberedFamily | undefined;
    readonly standing: Standing;
    readonly text: string;
    readonly short: boolean;
    readonly index: LookupIndex;
    readonly around: Surroundings | undefined;
  },
): boolean {
  const { digits, isGrouped, start, end } = candidate;
  const { label, family, standing, text, short, index, around } = context;
  if (digits.length > LONGEST || NO_CODE.test(digits) || label?.says === 'other') return false;
  const hasLabel = label !== undefined;
  if (!short && !hasLabel && !standing.isListed) return false;
  if (around?.isNegative(text, start)) return false;
  if (family !== undefined) return true;
  const isApart = standing.isListed && /[\s,;|/"']/.test(text[start - 1] ?? '');
  if (!hasLabel && !isApart && (isGlued(text, start) || around?.isPartOfOther(text, start))) return false;
  if (around?.isCounting(text, end)) return false;
  if (digits.length < SHORTEST || isGrouped) {
    // A list of codes may begin with 0, which is a success.
    if (digits === '0' && (hasLabel || standing.isListed)) return true;
    // Groups of digits, and few digits, are many things: with them there may be nothing else but signs and a label.
    const rest = text.slice(0, start - (label?.length ?? 0)) + text.slice(end);
    return short && !/[\p{L}\d+]/u.test(rest) && (digits.length > 3 || !hasLabel);
  }
  // Other systems have errors too: in a long text a number nobody knows is a code only where a sign-in's field says so.
  if (hasLabel) return short || label.says === 'field' || isKnownAnywhere(asDigits(digits), index);
  if (standing.isListed) return short || !standing.listHasFamily;
  return short && !around?.isNamedOtherwise(text, start);
}

/** Without a label a number must not be part of something else; behind a slash it may be the next of a list. */
function isGlued(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return GLUED.test(before) || /\S\/$/.test(before) || (before.endsWith('#') && /[a-z]/i.test(text));
}
