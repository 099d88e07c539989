/** No code is longer; the rest would be somebody's whole message. */
const LONGEST = 100;
/** The same with each character encoded. */
const LONGEST_ENCODED = 12 * LONGEST;

/**
 * What the address `/error?code=…` asks for.
 *
 * @param search the address's query, `?code=50058`
 * @returns the value of `code`, in any case, without spaces around it; empty when there is none
 */
export function errorAddressCode(search: string): string {
  // Only this parameter is decoded: of an address with a million others that would take minutes.
  const value = /(?:^\??|&)code=([^&]*)/i.exec(search)?.[1] ?? '';
  const decoded = new URLSearchParams(`code=${value.slice(0, LONGEST_ENCODED)}`).get('code') ?? '';
  return decoded.trim().slice(0, LONGEST);
}
