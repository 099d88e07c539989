/*
 * The registry of families. A family is one object in `src/core/families/`; adding one is that file, a line in `BUILT_IN`,
 * and its words (`family.<id>.…` in content/ui). Patterns, order and prefixes are made here, for all families at once.
 * The first family with digits is the one that digits alone are taken for.
 */
import { ADDED_FAMILIES } from '#additions';
import { aadb2c } from './families/aadb2c.ts';
import { aadsts } from './families/aadsts.ts';
import { enrolment } from './families/enrolment.ts';
import type { FamilyDefinition } from './families/family.ts';
import { oauth } from './families/oauth.ts';

const BUILT_IN = [aadsts, aadb2c, oauth, enrolment] as const;

/** A family the Atlas has pages for. */
export type Family = (typeof BUILT_IN)[number]['id'];

/** A family whose codes consist of digits, hexadecimal ones too, so that they can be browsed. */
export type NumberedFamily = Exclude<(typeof BUILT_IN)[number], { readonly codes: 'names' }>['id'];

const DEFINITIONS: ReadonlyMap<Family, FamilyDefinition> = new Map(
  [...BUILT_IN, ...ADDED_FAMILIES].map((family): [Family, FamilyDefinition] => [family.id as Family, family]),
);

/** The kinds of code the Atlas has pages for, in the order pages list them. */
export const FAMILIES = [...DEFINITIONS.keys()] as readonly Family[] as readonly [Family, ...Family[]];

/** The families whose codes consist of digits, in the order their codes are listed. */
export const NUMBERED_FAMILIES: readonly NumberedFamily[] = FAMILIES.filter(hasDigits);

/** The family that digits alone are taken for: Microsoft Entra's. */
export const BARE_FAMILY = NUMBERED_FAMILIES[0] as NumberedFamily;

/**
 * All that is known of a family.
 *
 * @param family one of `FAMILIES`
 */
export function familyOf(family: Family): FamilyDefinition {
  return DEFINITIONS.get(family) as FamilyDefinition;
}

/**
 * Is this string one of the families?
 *
 * @param value any string, such as a folder name or a URL segment
 */
export function isFamily(value: string): value is Family {
  return DEFINITIONS.has(value as Family);
}

/**
 * Does `code` have the form this family's codes have? Says nothing about whether such a code exists.
 *
 * @param family the family
 * @param code the code without prefix, for example `50058` or `invalid_grant`
 */
export function isCodeOf(family: Family, code: string): boolean {
  return new RegExp(`^(?:${familyOf(family).pattern})$`).test(code);
}

/**
 * What stands before a family's codes.
 *
 * @param family the family
 * @returns `AADSTS`, `AADB2C`; empty for OAuth values
 */
export function prefixOf(family: Family): string {
  return familyOf(family).prefix;
}

/**
 * The code as people write it.
 *
 * @param family the family
 * @param code the code without prefix
 * @returns `AADSTS50058`, `AADB2C90118`, `invalid_grant`
 */
export function fullCode(family: Family, code: string): string {
  return prefixOf(family) + code;
}

/**
 * Are the family's codes digits, hexadecimal ones too, so that they can be browsed by prefix?
 *
 * @param family the family
 */
export function hasDigits(family: Family): family is NumberedFamily {
  return familyOf(family).codes !== 'names';
}

/**
 * Source of a regular expression for one digit of the family, in lower case.
 *
 * @param family a family that has digits
 */
export function digitOf(family: Family): string {
  return familyOf(family).codes === 'hexadecimal' ? '[0-9a-f]' : '[0-9]';
}

/**
 * Source of a regular expression, without groups, for codes with their prefix as the services write them: for `AADSTS50058`,
 * not for `AADSTS5005`. Alternatives begin with the prefix, so that it costs little where there is none.
 */
export const FULL_CODE: string = prefixed((family) => familyOf(family).pattern);

/** The same for anything with a prefix and a digit, however many: what was meant for a code, right or wrong. */
export const PREFIXED_DIGITS: string = prefixed(anyDigits);

function prefixed(rest: (family: Family) => string): string {
  return NUMBERED_FAMILIES.map((family) => `${prefixOf(family)}${rest(family)}`).join('|');
}

/** Digits of the family, as many as there are; where other families have its prefix, behind its leading ones. */
function anyDigits(family: Family): string {
  const { leading } = familyOf(family);
  return leading === undefined ? `${digitOf(family)}+` : `${leading}${digitOf(family)}*`;
}

/**
 * Takes a code with its prefix apart. How many digits there are is not checked (`isCodeOf`).
 *
 * @param text `AADSTS50058`, `aadsts50058`, `0x80180014`
 * @returns undefined for what does not begin with a family's prefix and leading digits, or goes on after the digits
 */
export function splitFullCode(text: string): { family: NumberedFamily; code: string } | undefined {
  for (const { family, pattern } of WRITTEN) {
    const code = pattern.exec(text)?.[1]?.toLowerCase();
    if (code !== undefined) return { family, code };
  }
  return undefined;
}

const WRITTEN = NUMBERED_FAMILIES.map((family) => ({
  family,
  pattern: new RegExp(`^${prefixOf(family)}(${anyDigits(family)})$`, 'i'),
}));

/**
 * Order of codes that are digits, as numbers: a longer one is larger. For `Array.prototype.sort`.
 *
 * @param a digits without leading zeros
 * @param b digits without leading zeros
 */
export function compareDigits(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}

/**
 * Order of a family's codes: as numbers where they are digits, else alphabetically.
 *
 * @param family the family of both
 * @param a a code without prefix
 * @param b a code without prefix
 */
export function compareCodes(family: Family, a: string, b: string): number {
  return hasDigits(family) ? compareDigits(a, b) : compareText(a, b);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
