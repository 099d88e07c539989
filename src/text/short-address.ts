/**
 * An address short enough for a list: the host, and the last part of the path, which says what the page is about.
 *
 * @param address an absolute URL
 * @example shortAddress('https://learn.microsoft.com/a/b/reset-password?x=1') // 'learn.microsoft.com/…/reset-password'
 */
export function shortAddress(address: string): string {
  const { hostname, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined) return hostname;
  return `${hostname}/${parts.length > 1 ? '…/' : ''}${last}`;
}
