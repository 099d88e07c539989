import { type Family, familyOf } from '../core/families.ts';

/**
 * Address of a code in the live lookup of its issuer.
 *
 * @param family the code's family
 * @param code code without prefix
 * @returns undefined where there is none
 */
export function liveLookupUrl(family: Family, code: string): string | undefined {
  return familyOf(family).liveLookup?.(code);
}

/**
 * An error response that has this code in it, the rest left open: which `error` value comes with a number is not
 * documented.
 *
 * @param family the code's family
 * @param code code without prefix
 * @returns JSON with two spaces of indentation
 */
export function errorResponseSample(family: Family, code: string): string {
  return JSON.stringify(familyOf(family).sample(code), null, 2).replace(/\[\s+(\d+)\s+\]/, '[$1]');
}

/**
 * A query over the sign-in log for a code.
 *
 * @param family the code's family
 * @param code code without prefix
 * @returns Kusto, or undefined where the log has no such codes
 */
export function signInLogQuery(family: Family, code: string): string | undefined {
  return familyOf(family).logQuery?.(code);
}
