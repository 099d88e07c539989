/** The three kinds of code the Atlas has pages for, in the order pages list them. */
export const FAMILIES = ['aadsts', 'aadb2c', 'oauth'] as const;

export type Family = (typeof FAMILIES)[number];

/** How a family's codes are written by the service that issues them. */
export const FAMILY_PREFIX: Readonly<Record<Family, string>> = {
  aadsts: 'AADSTS',
  aadb2c: 'AADB2C',
  oauth: '',
};

/** What a code of the family looks like without its prefix: digits, or an OAuth `error` value (RFC 6749, appendix A.7). */
const CODE_PATTERN: Readonly<Record<Family, RegExp>> = {
  aadsts: /^\d{5,8}$/,
  aadb2c: /^\d{5}$/,
  oauth: /^[a-z][a-z_]*$/,
};

/**
 * Is this string one of the families?
 *
 * @param value any string, such as a folder name or a URL segment
 */
export function isFamily(value: string): value is Family {
  return (FAMILIES as readonly string[]).includes(value);
}

/**
 * Does `code` have the form this family's codes have? Says nothing about whether such a code exists.
 *
 * @param family the family
 * @param code the code without prefix, for example `50058` or `invalid_grant`
 */
export function isCodeOf(family: Family, code: string): boolean {
  return CODE_PATTERN[family].test(code);
}

/**
 * The code as people write it.
 *
 * @param family the family
 * @param code the code without prefix
 * @returns `AADSTS50058`, `AADB2C90118`, `invalid_grant`
 */
export function fullCode(family: Family, code: string): string {
  return FAMILY_PREFIX[family] + code;
}

/**
 * Are the family's codes digits, so that they can be browsed by prefix?
 *
 * @param family the family
 */
export function hasDigits(family: Family): boolean {
  return family !== 'oauth';
}

/**
 * Order of codes: as numbers where they are numbers, else alphabetically. For `Array.prototype.sort`.
 *
 * @param a a code without prefix
 * @param b a code without prefix
 */
export function compareCodes(a: string, b: string): number {
  const difference = Number(a) - Number(b);
  return Number.isNaN(difference) ? (a < b ? -1 : a > b ? 1 : 0) : difference;
}
