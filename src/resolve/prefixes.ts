import { familyOf, NUMBERED_FAMILIES, type NumberedFamily, prefixOf } from '../core/families.ts';

/** What a text has before a number that says which family the number is of. */
export interface WrittenPrefix {
  readonly family: NumberedFamily;
  /** `slip`: a letter is missing or doubled; `other`: a word that means something else as well. */
  readonly kind: 'exact' | 'slip' | 'other';
}

/** What a camera takes a letter of a prefix for. Between letters nothing else can be meant, unlike in a number. */
const LOOKS_LIKE: Readonly<Record<string, string>> = { s: '5', b: '8', d: '0', t: '7', a: '4' };

/** The families whose codes are decimal digits; hexadecimal ones are found apart from these. */
export const DECIMAL_FAMILIES: readonly NumberedFamily[] = NUMBERED_FAMILIES.filter(
  (family) => familyOf(family).codes === 'digits',
);

const WRITTEN: ReadonlyMap<string, WrittenPrefix> = new Map([
  ...DECIMAL_FAMILIES.flatMap((family) =>
    slipsOf(lower(family)).map((slip): [string, WrittenPrefix] => [slip, { family, kind: 'slip' }]),
  ),
  ...DECIMAL_FAMILIES.flatMap((family) =>
    (familyOf(family).otherPrefixes ?? []).map((word): [string, WrittenPrefix] => [
      word.toLowerCase(),
      { family, kind: 'other' },
    ]),
  ),
  ...DECIMAL_FAMILIES.map((family): [string, WrittenPrefix] => [lower(family), { family, kind: 'exact' }]),
]);

/** Prefixes long enough, and with a letter that no hexadecimal number has: they are found even where glued to a word. */
const STANDING_OUT = DECIMAL_FAMILIES.map(lower).filter((prefix) => prefix.length > 4 && /[g-z]/.test(prefix));

/** Source of a regular expression for every way to write a prefix. Those that could be within a word begin one. */
export const ANY_PREFIX: string = [
  ...STANDING_OUT,
  `(?<![a-z\\d])(?:${[...WRITTEN.keys()].filter((prefix) => !STANDING_OUT.includes(prefix)).join('|')})`,
].join('|');

/**
 * What a prefix says.
 *
 * @param prefix what `ANY_PREFIX` found
 */
export function readPrefix(prefix: string): WrittenPrefix | undefined {
  return WRITTEN.get(prefix.toLowerCase());
}

/**
 * Is the prefix written as the service writes it, and such that nothing else can be meant?
 *
 * @param prefix what `ANY_PREFIX` found
 */
export function standsOut(prefix: string): boolean {
  return STANDING_OUT.includes(prefix.toLowerCase());
}

function lower(family: NumberedFamily): string {
  return prefixOf(family).toLowerCase();
}

/** A prefix with each letter once doubled, once left out, and once as the digit that it looks like. */
function slipsOf(prefix: string): string[] {
  return [...prefix].flatMap((letter, at) => [
    `${prefix.slice(0, at)}${letter}${prefix.slice(at)}`,
    prefix.slice(0, at) + prefix.slice(at + 1),
    prefix.slice(0, at) + (LOOKS_LIKE[letter] ?? letter) + prefix.slice(at + 1),
  ]);
}
