import { type Family, fullCode } from '../core/families.ts';

/** Microsoft's own lookup of STS codes (reference page, "Rechercher les informations actuelles …"). */
const LIVE_LOOKUP = 'https://login.microsoftonline.com/error';

/**
 * Address of a code in Microsoft's live lookup, which knows AADSTS codes only.
 *
 * @param family the code's family
 * @param code digits
 */
export function liveLookupUrl(family: Family, code: string): string | undefined {
  return family === 'aadsts' ? `${LIVE_LOOKUP}?code=${code}` : undefined;
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
  if (family === 'oauth') return JSON.stringify({ error: code, error_description: '…' }, null, 2);
  const response = {
    error: '…',
    error_description: `${fullCode(family, code)}: …`,
    ...(family === 'aadsts' ? { error_codes: [Number(code)], error_uri: liveLookupUrl(family, code) } : {}),
  };
  return JSON.stringify(response, null, 2).replace(/\[\s+(\d+)\s+\]/, '[$1]');
}

/**
 * A query over the sign-in log for a code. `ResultType` is a string column of the `SigninLogs` table
 * (https://learn.microsoft.com/azure/azure-monitor/reference/tables/signinlogs).
 *
 * @param family the code's family
 * @param code digits
 * @returns Kusto, or undefined where the log has no such codes
 */
export function signInLogQuery(family: Family, code: string): string | undefined {
  return family === 'aadsts' ? `SigninLogs\n| where ResultType == "${code}"` : undefined;
}
