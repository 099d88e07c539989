/** Scheme, two slashes and a host; nothing that a browser would mend or drop. */
const WHOLE = /^https?:\/\/[^\s\\/?#]+(?:[/?#][^\s\\]*)?$/i;

/**
 * Is an address a whole one of the web, which means the same place on every page and leads where it seems to? Not
 * `//host` or `../x`, nothing a browser mends (`https:host`, `https:\\host`), no name in front of the host
 * (`https://known.example@other.example`), as of https://url.spec.whatwg.org/#url-parsing.
 *
 * @param address an address from a text
 */
export function isWebAddress(address: string): boolean {
  const url = WHOLE.test(address) && URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.username === '' && url.password === '';
}
