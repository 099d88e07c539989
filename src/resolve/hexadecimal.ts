import { familyOf, isCodeOf, NUMBERED_FAMILIES, type NumberedFamily, prefixOf } from '../core/families.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import type { NumberMention } from './types.ts';

const FAMILIES = NUMBERED_FAMILIES.filter((family) => familyOf(family).codes === 'hexadecimal');
const LONGEST = Math.max(0, ...FAMILIES.map((family) => familyOf(family).length[1]));
const PREFIXES = [...new Set(FAMILIES.map(prefixOf))].filter((prefix) => prefix !== '');

/** A prefix and hexadecimal digits, or digits alone that are as long as codes are; no part of a word, path or address. */
const HEXADECIMAL = new RegExp(
  `(?<![\\w.@%&#-])(?:(?<prefix>${PREFIXES.join('|')})(?<digits>[\\da-f]{1,16})|(?<alone>[\\da-f]{4,16}))(?![\\w@-])`,
  'gi',
);

/**
 * Finds codes of families with hexadecimal digits: with their prefix in any text, as far as the form is a family's, and
 * without only as codes that are known. In a short text the beginning of known codes counts too.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param index the lookup data
 * @returns in order
 */
export function findHexadecimal(text: string, short: boolean, index: LookupIndex): NumberMention[] {
  if (FAMILIES.length === 0) return [];
  const mentions: NumberMention[] = [];
  for (const match of text.matchAll(HEXADECIMAL)) {
    const { prefix, digits = '', alone = '' } = match.groups ?? {};
    const code = (digits + alone).toLowerCase();
    const family = familyOfCode(code, prefix, short, index);
    if (family === undefined) continue;
    const position = match.index;
    mentions.push({ family, digits: code, bare: prefix === undefined, position, end: position + match[0].length });
  }
  return mentions;
}

function familyOfCode(
  code: string,
  prefix: string | undefined,
  short: boolean,
  index: LookupIndex,
): NumberedFamily | undefined {
  if (code.length > LONGEST) return undefined;
  // Decimal digits alone are a matter of the other families.
  if (prefix === undefined) {
    return /[a-f]/.test(code) ? FAMILIES.find((family) => isKnownCode(family, code, index)) : undefined;
  }
  const written = FAMILIES.filter((family) => prefixOf(family).toLowerCase() === prefix.toLowerCase());
  return (
    written.find((family) => isKnownCode(family, code, index)) ??
    written.find((family) => isCodeOf(family, code)) ??
    (short ? written.find((family) => isBeginning(family, code, index)) : undefined)
  );
}

function isBeginning(family: NumberedFamily, code: string, { byPrefix }: LookupIndex): boolean {
  return code.length < familyOf(family).length[0] && byPrefix.has(`${family}/${code}`);
}
