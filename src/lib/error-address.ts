/** No code is longer; the rest would be somebody's whole message. */
const LONGEST = 100;

/**
 * What the address `/error?code=…` asks for.
 *
 * @param search the address's query, `?code=50058`
 * @returns the value of `code`, in any case, without spaces around it; empty when there is none
 */
export function errorAddressCode(search: string): string {
  for (const [name, value] of new URLSearchParams(search)) {
    if (name.toLowerCase() === 'code') return value.trim().slice(0, LONGEST);
  }
  return '';
}
