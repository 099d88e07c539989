/*
 * Numbers that people take for codes of the sign-in service, and that others raise: Windows on the device, its account
 * manager and its broker, Microsoft's library on Apple's systems, the pages of personal accounts. Their names are facts of
 * the content; here is how to tell them by their form. A family can have some of an issuer's numbers (`hexadecimal.ts`): what it does not
 * have is still that issuer's.
 */
import { familyOfResult, findBeginnings, findResults, type HexadecimalNumber } from './hexadecimal.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import type { Issuer, NumberMention, OtherNumber, Place } from './types.ts';

const LEARN = 'https://learn.microsoft.com';
const DEVICES = `${LEARN}/entra/identity/devices`;
const JOINING = `${DEVICES}/troubleshoot-hybrid-join-windows-current`;
const MSAL_ERRORS = 'https://azuread.github.io/microsoft-authentication-library-for-objc/Enums/MSALError.html';

/**
 * By their first hexadecimal digits: results of Windows with a facility of their own, and a page that names some of them. Of
 * 0x8004…, which every component may use, 0x80040 to 0x80042 are COM's, WMI's and VSS' (winerror.h).
 */
const FACILITIES: readonly (readonly [digits: RegExp, issuer: Issuer, about: string])[] = [
  [/^caa/, 'broker', JOINING],
  [/^c0048/, 'broker', `${DEVICES}/troubleshoot-primary-refresh-token`],
  [/^801c/, 'registration', JOINING],
  [/^8018/, 'enrolment', `${LEARN}/windows/win32/mdmreg/mdm-registration-constants`],
  [/^8004[3-9]/, 'personal', `${LEARN}/previous-versions/office/developer/lync-online/hh472110(v=office.14)`],
];

/** Of MSAL for iOS and macOS: its errors are negative and named by their domain (MSALError.h). */
const APPLE = /MSAL\w{0,20}Error\w{0,40}[^\n\d]{0,40}?(?<number>[-\u2212](?<digits>5[01]\d{3}|42\d{3}))(?!\d)/g;
/** A question that is nothing but one of them. */
const APPLE_ALONE = /^\s*(?<number>[-\u2212](?<digits>5000\d|42\d{3}))\s*$/g;

/**
 * Finds numbers that others raise. None of them is a code of ours.
 *
 * @param text in the form the scanners read, see `findNamed`
 * @param short is it a question rather than a pasted text?
 * @param results what `findResults` found in it
 * @returns each number once, in order
 */
export function findOtherNumbers(text: string, short: boolean, results = [...findResults(text)]): OtherNumber[] {
  const found = new Map<string, OtherNumber>();
  const add = (issuer: Issuer, about: string, number: string, written: string, position: number): void => {
    if (found.has(number)) return;
    found.set(number, { issuer, number, written, about, position, end: position + written.length });
  };
  for (const { written, digits, position } of results) {
    const [, issuer, about] = FACILITIES.find(([start]) => start.test(digits)) ?? [];
    if (issuer !== undefined && about !== undefined) add(issuer, about, `0x${digits}`, written, position);
  }
  for (const { 0: whole, groups, index } of [
    ...(text.includes('MSAL') ? text.matchAll(APPLE) : []),
    ...(short ? text.matchAll(APPLE_ALONE) : []),
  ]) {
    const { number = '', digits } = groups ?? {};
    add('apple', MSAL_ERRORS, `-${digits}`, number, index + whole.lastIndexOf(number));
  }
  return [...found.values()].sort((a, b) => a.position - b.position);
}

/**
 * Tells codes and numbers of others apart where both readings are there. A result of Windows is a code where its family has it, and
 * else its issuer's. What is written with a prefix is what the prefix says; other digits alone are another's number before they
 * are an unknown code.
 *
 * @param text in the form the scanners read
 * @param short is it a question?
 * @param decimal what was read as codes of digits
 * @param index the lookup data
 */
export function tellApart(
  text: string,
  short: boolean,
  decimal: readonly NumberMention[],
  index: LookupIndex,
): { readonly numbers: readonly NumberMention[]; readonly others: readonly OtherNumber[] } {
  const firm = decimal.filter(({ bare }) => !bare);
  const results = [...findResults(text)];
  const hexadecimal = [...knownResults(results, index), ...(short ? findBeginnings(text, index) : [])].filter(
    (one) => !firm.some((other) => overlap(one, other)),
  );
  const others = findOtherNumbers(text, short, results).filter(
    (one) => ![...firm, ...hexadecimal].some((other) => overlap(one, other)),
  );
  const taken = [...hexadecimal, ...others];
  const rest = decimal.filter((one) => !one.bare || !taken.some((other) => overlap(one, other)));
  return { numbers: [...rest, ...hexadecimal], others };
}

function knownResults(results: readonly HexadecimalNumber[], index: LookupIndex): NumberMention[] {
  return results.flatMap(({ digits, position, end }): NumberMention[] => {
    const family = familyOfResult(digits);
    if (family === undefined || !isKnownCode(family, digits, index)) return [];
    return [{ family, digits, bare: false, position, end }];
  });
}

function overlap(a: Place, b: Place): boolean {
  return a.position < b.end && b.position < a.end;
}
