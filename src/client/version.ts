/** The version of the page, set by the build (`scripts/site/finish.ts`); empty without service worker. */
export const VERSION = document.documentElement.dataset.version ?? '';

/**
 * An address that says which version it is for, so that no cache answers a page with another version's data.
 *
 * @param address of a file whose name stays while its content changes
 */
export function versioned(address: string): string {
  return VERSION === '' ? address : `${address}?v=${VERSION}`;
}
