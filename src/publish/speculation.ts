import { localizedPath, type PagePath } from '../core/routes.ts';

/** Pages that are nothing without what one brings to them; prefetching them would be for nothing. */
export const NOT_PREFETCHED: readonly PagePath[] = ['/search', '/decode', '/error'];

/**
 * Speculation rules: a browser that knows them fetches a page of this site when a person is about to open it
 * (https://html.spec.whatwg.org/multipage/speculative-loading.html). `moderate` means a pointer resting on a link.
 *
 * @param base the site's base path
 * @returns the text of a `<script type="speculationrules">`
 */
export function speculationRules(base: string): string {
  const root = localizedPath('en', '/', base).replace(/\/$/, '');
  // In English and, a segment further down, in every other language.
  const not = ['', '/*'].flatMap((segment) => NOT_PREFETCHED.map((path) => root + segment + path));
  const where = { and: [{ href_matches: `${root}/*` }, { not: { href_matches: not } }] };
  return JSON.stringify({ prefetch: [{ where, eagerness: 'moderate' }] });
}

/**
 * Is a link worth fetching ahead? For browsers that do not know speculation rules.
 *
 * @param link where it leads
 * @param here the page it stands on
 * @param base the site's base path
 */
export function isWorthPrefetching(link: URL, here: URL, base: string): boolean {
  if (link.origin !== here.origin || link.pathname === here.pathname) return false;
  const root = base.replace(/\/$/, '');
  if (!link.pathname.startsWith(`${root}/`)) return false;
  return !NOT_PREFETCHED.some((path) => link.pathname.endsWith(path));
}
