/*
 * Which numbers of a text may be codes. Of everything the resolver does this is the part with the most to weigh, because a
 * text is full of numbers that are none: ports, times, amounts, versions, addresses. It goes in five stages:
 *
 * 1. Find candidates (`candidates`): a number behind a family's prefix, behind a label ("error code"), or by itself where it is
 *    no part of a word, path, address, amount or phone number.
 * 2. Read the digits: in one go, or in groups as spreadsheets write them, or one by one.
 * 3. Leave out what goes on after the number, as a date or an address does (`GOES_ON`).
 * 4. Find the family: the prefix says it, or the list says it that the number stands in.
 * 5. Decide whether the number counts: `countsWithPrefix`, `countsWithout`.
 *
 * Whether there is such a code is asked only where the text by itself does not settle the matter. All patterns look back
 * over a bounded number of characters, so that the time grows as the text does.
 */
import { familyOf, type NumberedFamily } from '../core/families.ts';
import { anyLabel } from '../core/locales.ts';
import { asDigits, type Candidate, candidates, isKnownAnywhere, LONGEST, SHORTEST } from './candidates.ts';
import { AND_WORDS } from './labels.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import { readPrefix, standsOut } from './prefixes.ts';
import type { NumberLabel, Surroundings } from './surroundings.ts';
import type { NumberMention } from './types.ts';

/** Behind a prefix a number may be as wrong as this. */
const MOST_DIGITS = 10;

/** What begins with 0 is no code, nor is a number of Windows that happens to have no hexadecimal digit: `80070520`. */
const NO_CODE = /^(?:0.|80\d{6}$)/;

/** What a number must not be glued to, where nothing says that it is a code. */
const GLUED = /[\w.:+@\\-]$|[$€£¥] ?$|:\d\d,$/;

/**
 * After a number these show that it is the beginning of something else. Behind a slash there may be the next code of a
 * list.
 */
const GOES_ON = new RegExp(
  `[\\w%]| ?[$€£¥]|[@#]\\w|,\\d\\d(?!\\d)|\\/(?!\\d{${SHORTEST},${LONGEST}}\\b)\\w|:\\d|\\.(?!html)[a-z\\d]|-[\\da-fA-F]+(?![a-zA-Z])`,
  'y',
);

/** What stands between the codes of a list. */
const BETWEEN = new RegExp(`^(?:[\\s"',;|/]|${anyLabel('and')}|${AND_WORDS})+$`, 'i');

const LONGEST_BETWEEN = 24;

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
 * Finds numbers that may be codes or first digits of codes: with a family or label in any text; without in a short one that says
 * nothing else, or nothing but what is said of signing in. In another short text they are offered where it has no others.
 * The numbers of a list count as its first one does; those behind a family only as known codes of it, unless the text is
 * short. A text that is a family's name and nothing else is the beginning of all its codes.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 * @param around reads what stands around numbers
 * @returns in order
 */
export function findNumbers(text: string, short: boolean, index: LookupIndex, around: Surroundings): NumberMention[] {
  const mentions: NumberMention[] = familyAlone(text);
  let list: List | undefined;
  const offered: NumberMention[] = [];
  const heading = around.findHeading(text);
  const isQuestion = short && around.isAboutSignIn(text.trim(), index);
  for (const candidate of candidates(text, short, index)) {
    const standing = standingOf(candidate, list, text);
    list = undefined;
    if (goesOn(candidate, text)) continue;
    const written = readPrefix(candidate.prefix);
    const isAlone = (written === undefined || written.kind === 'other') && !standing.isListed;
    const label = isAlone ? around.labelOf(text, candidate.start, candidate.end, short, heading) : undefined;
    const isSure = written !== undefined && (written.kind !== 'other' || candidate.gap === '');
    const maybe = written?.family ?? standing.family;
    const isOurs = maybe !== undefined && (isSure || isKnownCode(maybe, asDigits(candidate.digits), index));
    const family = isOurs ? maybe : undefined;
    const counts = isSure
      ? countsWithPrefix(candidate, written, short)
      : countsWithout(candidate, { label, family, standing, text, short, isQuestion, index, around });
    if (counts === false) continue;
    const { digits, end } = candidate;
    if (counts === 'offered') {
      offered.push({ family, digits, bare: true, isOffered: true, position: candidate.start, end });
      continue;
    }
    list = { end, family };
    const position = family === undefined ? candidate.start : candidate.position;
    mentions.push({ family, digits, bare: family === undefined, position, end });
  }
  return mentions.length > 0 ? mentions : offered;
}

/** A text of one word, signs around it aside, that is a family's prefix or a slip of it. */
function familyAlone(text: string): NumberMention[] {
  const [, before = '', word = ''] = /^([\W_]{0,9})([a-z\d]+)[\W_]*$/i.exec(text) ?? [];
  const written = readPrefix(word);
  if (written === undefined || written.kind === 'other') return [];
  const { family } = written;
  return [{ family, digits: '', bare: false, position: before.length, end: before.length + word.length }];
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
    readonly isQuestion: boolean;
    readonly index: LookupIndex;
    readonly around: Surroundings;
  },
): boolean | 'offered' {
  const { digits, isGrouped, start, end } = candidate;
  const { label, family, standing, text, short, isQuestion, index, around } = context;
  if (digits.length > LONGEST || NO_CODE.test(digits) || label?.says === 'other') return false;
  const hasLabel = label !== undefined;
  if (!short && !hasLabel && !standing.isListed) return false;
  if (around.isNegative(text, start)) return false;
  if (family !== undefined) return true;
  const isApart = standing.isListed && /[\s,;|/"']/.test(text[start - 1] ?? '');
  if (!hasLabel && !isApart && (isGlued(text, start) || around.isPartOfOther(text, start))) return false;
  if (around.isCounting(text, end)) return false;
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
  return isQuestion || (isKnownAnywhere(digits, index) && 'offered');
}

/** Without a label a number must not be part of something else; behind a slash it may be the next of a list. */
function isGlued(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start);
  return GLUED.test(before) || /\S\/$/.test(before);
}
