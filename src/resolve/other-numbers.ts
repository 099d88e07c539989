/*
 * Numbers that people take for codes of the sign-in service, and that others raise: Windows on the device, its account
 * manager and its broker, Microsoft's library on Apple's systems, the pages of personal accounts. Their names are facts of
 * the content; here is how to tell them by their form.
 */

/** Who raises a number that is no code of ours. */
export type Issuer = 'broker' | 'registration' | 'enrolment' | 'personal' | 'apple';

/** A number of another system. */
export interface OtherNumber {
  readonly issuer: Issuer;
  /** As it is written in documents: `0xcaa2000c`, `-50000`. */
  readonly number: string;
  /** As it stands in the text. */
  readonly written: string;
}

/** By their first hexadecimal digits: results of Windows with a facility of their own. */
const FACILITIES: readonly (readonly [digits: string, issuer: Issuer])[] = [
  ['caa', 'broker'],
  ['c0048', 'broker'],
  ['801c', 'registration'],
  ['8018', 'enrolment'],
  ['8004', 'personal'],
];

/** Eight hexadecimal digits, a large number in decimal, which some programs write the same results as, or a negative one. */
const NUMBER =
  /(?<![\w.-])(?:0x(?<hex>[\da-f]{8})|(?<plain>(?:caa|c0048|80(?:1[8c]|04))[\da-f]{3,5})|(?<decimal>[23]\d{9}|-\d{10}))(?![\w-])/gi;
/** Of MSAL for iOS and macOS: its errors are negative and named by their domain (MSALError.h). */
const APPLE = /MSAL\w{0,20}Error\w{0,40}[^\n\d]{0,40}?[-\u2212](?<digits>5[01]\d{3}|42\d{3})(?!\d)/g;

/**
 * Finds numbers that others raise. None of them is a code of ours.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @returns each number once, in order
 */
export function findOtherNumbers(text: string): OtherNumber[] {
  const found = new Map<string, OtherNumber & { readonly position: number }>();
  const add = (issuer: Issuer | undefined, number: string, written: string, position: number): void => {
    if (issuer !== undefined && !found.has(number)) found.set(number, { issuer, number, written, position });
  };
  for (const { 0: written, groups, index } of text.matchAll(NUMBER)) {
    const { hex, plain, decimal } = groups ?? {};
    const digits = (hex ?? plain ?? (Number(decimal) >>> 0).toString(16)).toLowerCase();
    if (digits.length === 8) add(issuerOf(digits), `0x${digits}`, written, index);
  }
  for (const { groups, index } of text.matchAll(APPLE)) {
    const number = `-${groups?.digits}`;
    add('apple', number, number, index);
  }
  return [...found.values()]
    .sort((a, b) => a.position - b.position)
    .map(({ issuer, number, written }) => ({ issuer, number, written }));
}

function issuerOf(digits: string): Issuer | undefined {
  return FACILITIES.find(([start]) => digits.startsWith(start))?.[1];
}
