import type { Family } from './families.ts';
import { type Locale, localeFacts, localeOfSegment } from './locales.ts';

/**
 * A page's place without its language: `/`, `/aadsts/50058`, `/guides/403-permissions`. The same path is the same page
 * in every language, which is what the language switcher relies on.
 */
export type PagePath = `/${string}`;

/**
 * Path of a family's list, of a code, or of a prefix: they share one form.
 *
 * @param family the family
 * @param codeOrPrefix a code without prefix letters, or the first digits of one; left out for the whole family
 */
export function codePath(family: Family, codeOrPrefix?: string): PagePath {
  return codeOrPrefix === undefined ? `/${family}` : `/${family}/${codeOrPrefix}`;
}

/**
 * Path of a guide.
 *
 * @param slug the guide's slug; left out for the list of guides
 */
export function guidePath(slug?: string): PagePath {
  return slug === undefined ? '/guides' : `/guides/${slug}`;
}

/**
 * Path of a topic.
 *
 * @param slug the topic
 */
export function topicPath(slug: string): PagePath {
  return `/topics/${slug}`;
}

/**
 * A page's address in one language.
 *
 * @param locale the language
 * @param path the page
 * @param base the site's base path as Astro gives it, `/` or `/errors` or `/errors/`
 * @returns an absolute path without trailing slash (the site's home aside)
 * @example localizedPath('fr', '/aadsts/50058', '/errors') // '/errors/fr/aadsts/50058'
 */
export function localizedPath(locale: Locale, path: PagePath, base = '/'): string {
  const { segment } = localeFacts(locale);
  const joined = `${base}/${segment}${path}`.replace(/\/{2,}/g, '/');
  return joined.length > 1 && joined.endsWith('/') ? joined.slice(0, -1) : joined;
}

/**
 * The opposite of `localizedPath`.
 *
 * @param address an absolute path on this site
 * @param base the site's base path
 * @returns language and page; undefined when the address is not below the base
 */
export function parseAddress(address: string, base = '/'): { locale: Locale; path: PagePath } | undefined {
  const parts = split(address);
  const baseParts = split(base);
  if (baseParts.some((part, index) => parts[index] !== part)) return undefined;
  const rest = parts.slice(baseParts.length);
  const named = rest[0] === undefined ? undefined : localeOfSegment(rest[0]);
  return { locale: named ?? 'en', path: `/${(named === undefined ? rest : rest.slice(1)).join('/')}` };
}

function split(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

/**
 * The opposite of `outputFile`.
 *
 * @param file a page's file, relative to the output folder, with `/` between folders
 * @returns language and page
 * @example pageOfFile('fr/aadsts/50058.html') // { locale: 'fr', path: '/aadsts/50058' }
 */
export function pageOfFile(file: string): { locale: Locale; path: PagePath } {
  const address = file.replace(/(?:^index)?\.html$/, '');
  return parseAddress(address) ?? { locale: 'en', path: `/${address}` };
}

/**
 * The file a page is built to: `build.format: 'file'`.
 *
 * @param address absolute path below the base
 * @returns path relative to the output folder, for example `aadsts/50058.html`
 */
export function outputFile(address: string): string {
  const path = split(address).join('/');
  return path === '' ? 'index.html' : `${path}.html`;
}
