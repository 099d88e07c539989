/*
 * Results as Windows writes them: eight hexadecimal digits, or the same number in decimal. Several families have their prefix, `0x`,
 * so that the leading digits of a family's numbers (`FamilyDefinition.leading`) say whose a number is.
 */
import { familyOf, NUMBERED_FAMILIES, type NumberedFamily, prefixOf } from '../core/families.ts';
import type { LookupIndex } from './lookup-data.ts';
import type { NumberMention, Place } from './types.ts';

/** A whole result, as it stands in a text. */
export interface HexadecimalNumber extends Place {
  /** As it is written: `0x80180014`, `8018000A`, `2149056532`, `-2145910764`. */
  readonly written: string;
  /** Eight digits in lower case. */
  readonly digits: string;
}

const FAMILIES = NUMBERED_FAMILIES.filter((family) => familyOf(family).codes === 'hexadecimal');
const LENGTH = 8;

/** Leading digits that say without a prefix that a number is such a result: those of families, and of other issuers. */
const LEADING = ['caa', 'c0048', '801c', '8018', '8004', ...FAMILIES.map(leadingOf)].join('|');

/** In decimal some programs write the same results as a large number, others as a negative one. */
const WHOLE = new RegExp(
  `(?<![\\w.-])(?:0x(?<hex>[\\da-f]{8})|(?<plain>(?=[\\da-f]{8}(?![\\w-]))(?:${LEADING})[\\da-f]+)|(?<decimal>[23]\\d{9}|-\\d{10}))(?![\\w-])`,
  'gi',
);

/** A beginning: only with the prefix, and not in a path or an address. */
const BEGINNING = /(?<![\w.@%&#-])0x(?<digits>[\da-f]{1,7})(?![\w@-])/gi;

/**
 * Finds results of Windows, whoever raises them.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @returns in order
 */
export function* findResults(text: string): Generator<HexadecimalNumber> {
  for (const { 0: written, groups, index } of text.matchAll(WHOLE)) {
    const { hex, plain, decimal } = groups ?? {};
    const digits = (hex ?? plain ?? (Number(decimal) >>> 0).toString(16)).toLowerCase();
    if (digits.length === LENGTH) yield { written, digits, position: index, end: index + written.length };
  }
}

/**
 * The family that a result is of, by its leading digits.
 *
 * @param digits all its hexadecimal digits, in lower case
 */
export function familyOfResult(digits: string): NumberedFamily | undefined {
  return FAMILIES.find((family) => digits.startsWith(leadingOf(family)));
}

/**
 * Finds beginnings of known codes of hexadecimal families, `0x8018`, in a question.
 *
 * @param text in the form the scanners read
 * @param index the lookup data
 * @returns in order
 */
export function findBeginnings(text: string, { byPrefix }: LookupIndex): NumberMention[] {
  return [...text.matchAll(BEGINNING)].flatMap(({ 0: written, groups, index }): NumberMention[] => {
    const digits = groups?.digits?.toLowerCase() ?? '';
    const family = FAMILIES.find((one) => byPrefix.has(`${one}/${digits}`));
    return family === undefined ? [] : [{ family, digits, bare: false, position: index, end: index + written.length }];
  });
}

function leadingOf(family: NumberedFamily): string {
  const { leading = '' } = familyOf(family);
  if (leading === '' || prefixOf(family) !== '0x')
    throw new Error(`family "${family}": a hexadecimal family has "0x" and leading digits`);
  return leading;
}
