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
import { anyLabel, LABELS } from '../core/locales.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import { ANY_PREFIX, readPrefix, standsOut } from './prefixes.ts';
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

/** Labels of languages that write without spaces begin with these. */
const LABEL_LETTERS = [...new Set(LABELS.flatMap(({ code }) => code.join('').match(/[^\p{ASCII}]/gu) ?? []))].join('');

/** Anything but a letter or digit, or what a label without spaces consists of: so there is one way to read a text. */
const SIGN = `[^a-z\\d${LABEL_LETTERS}]`;

/** Words that stand before a code in any of our languages and in logs; `error(s)` too, as MSAL writes it. */
const LABEL = `(?:(?:${anyLabel('code', ['status', 'resulttype'])})\\(?s?${SIGN}?){1,3}`;

/*
 * What else has a number of five to seven digits and is often named beside an error, also the second of two ports; the
 * short ones only right before the number. Sign-in logs have the public address of a sign-in, and a code may stand beside
 * it; beside an address of a private network (RFC 1918) or of the machine itself it is a port.
 */
const OTHER =
  `(?:(?:${anyLabel('otherNumber')})\\D{0,12}(?:\\d{5}\\D{1,5})?` +
  '|(?:\\b(?:v|ver|kb|zip|tcp|udp|localhost)| -p)\\W{1,2}' +
  '|(?<![\\d.])(?:10|127|192\\.168|172\\.(?:1[6-9]|2\\d|3[01]))\\.[\\d.]{1,11} )';

const NUMBER = new RegExp(
  // Either a family, with signs and perhaps a label before the number,
  `(?:(?<prefix>${ANY_PREFIX})(?<gap>${SIGN}{0,8}(?:${LABEL}${SIGN}{1,8})?)` +
    // or a label,
    `|(?:(?<label>${LABEL}${SIGN}{0,16}(?:(?:${anyLabel('beforeCode')})${SIGN}{1,6})?)` +
    // or nothing that makes something else of it;
    `|(?<![\\w.:+@\\-]|[$€£¥] ?|:\\d\\d,))(?=\\d)(?<!${OTHER}))` +
    // then digits, the letter O for a zero among them,
    '(?<first>\\d(?:\\d|o(?![a-np-z])){0,11})' +
    // and groups of three digits, or single digits, that belong to them.
    "(?<groups>(?:[,. '’]\\d{3}){1,2}(?!\\d)|(?:[ -]\\d){4,6}(?![ -]?\\d))?",
  'gi',
);

/**
 * After a number these show that it is the beginning of something else. Behind a slash there may be the next code of a
 * list.
 */
const GOES_ON = new RegExp(
  `[\\w%]| ?[$€£¥]|@\\w|\\/(?!\\d{${SHORTEST},${LONGEST}}\\b)\\w|:\\d|\\.(?!html)[a-z\\d]|-[\\da-fA-F]`,
  'y',
);

/** What stands between the codes of a list. */
const BETWEEN = new RegExp(`^(?:[\\s"',;|/]|${anyLabel('and')})+$`, 'i');

/** What `NUMBER` found, and the digits of it. */
interface Candidate extends Place {
  readonly prefix: string;
  /** What stands between prefix and number. */
  readonly gap: string;
  readonly hasLabel: boolean;
  /** Where the digits begin. */
  readonly start: number;
  readonly digits: string;
  readonly isGrouped: boolean;
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
 * @returns in order
 */
export function findNumbers(text: string, short: boolean, index: LookupIndex): NumberMention[] {
  const mentions: NumberMention[] = familyAlone(text);
  let list: List | undefined;
  for (const match of text.matchAll(NUMBER)) {
    const candidate = readCandidate(match);
    const standing = standingOf(candidate, list, text);
    list = undefined;
    if (goesOn(candidate, text)) continue;
    const written = readPrefix(candidate.prefix);
    const isSure = written !== undefined && (written.kind !== 'other' || candidate.gap === '');
    const maybe = written?.family ?? standing.family;
    const isOurs = maybe !== undefined && (isSure || isKnownCode(maybe, candidate.digits, index));
    const family = isOurs ? maybe : undefined;
    const counts = isSure
      ? countsWithPrefix(candidate, written, short)
      : countsWithout(candidate, { family, standing, text, short });
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

function readCandidate(match: RegExpExecArray): Candidate {
  const { prefix = '', gap = '', label, first = '', groups = '' } = match.groups ?? {};
  const start = match.index + match[0].length - first.length - groups.length;
  // Behind more digits than a group has, another number begins.
  const isGrouped = groups !== '' && first.length < 4;
  return {
    prefix,
    gap,
    hasLabel: label !== undefined,
    position: match.index,
    start,
    end: start + first.length + (isGrouped ? groups.length : 0),
    digits: (isGrouped ? first + groups.replace(/\D/g, '') : first).toLowerCase(),
    isGrouped,
  };
}

function standingOf({ start }: Candidate, list: List | undefined, text: string): Standing {
  const between = list === undefined ? '' : text.slice(list.end, start);
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
    readonly family: NumberedFamily | undefined;
    readonly standing: Standing;
    readonly text: string;
    readonly short: boolean;
  },
): boolean {
  const { digits, isGrouped, start, end, position, hasLabel } = candidate;
  const { family, standing, text, short } = context;
  if (digits.length > LONGEST || /^0./.test(digits)) return false;
  if (family !== undefined) return true;
  if (digits.length < SHORTEST || isGrouped) {
    // A list of codes may begin with 0, which is a success.
    if (digits === '0' && (hasLabel || standing.isListed)) return true;
    // Groups of digits, and few digits, are many things: with them there may be nothing else but signs and a label.
    const rest = text.slice(0, hasLabel ? position : start) + text.slice(end);
    return short && !/[\p{L}\d+]/u.test(rest) && (digits.length > 3 || !hasLabel);
  }
  if (hasLabel) return true;
  if (standing.isListed) return short || !standing.listHasFamily;
  const isBehindSlash = /\S\//.test(text.slice(Math.max(0, start - 2), start));
  return short && !isBehindSlash;
}
