import {
  digitOf,
  FAMILIES,
  type Family,
  familyOf,
  hasDigits,
  isFamily,
  NUMBERED_FAMILIES,
  prefixOf,
} from '../core/families.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale, localeFacts, localeOfSegment } from '../core/locales.ts';
import { codePath, localizedPath, type PagePath } from '../core/routes.ts';
import { codesOf, type LookupIndex } from './lookup-data.ts';

/** What exists on the site. */
export interface KnownPages {
  /** The site's base path, `/` or `/errors`. */
  readonly base: string;
  readonly index: LookupIndex;
  /** Pages that are no code and no prefix: `/guides`, `/search`. */
  readonly paths: readonly string[];
}

/** Letters, digits and what stands between them in our addresses. Nothing else is read, least of all `//`, `\` or `%`. */
const ADDRESS = /^(?:\/[a-z0-9_.-]+)*\/?$/;
/** By family `50058`, `aadsts50058`, `aadsts-50058`, `0xcaa20003`. */
const CODES = NUMBERED_FAMILIES.map((family) => {
  const names = [...new Set([family, prefixOf(family).toLowerCase()])].join('|');
  const digits = `${digitOf(family)}{1,${familyOf(family).length[1]}}`;
  return { family, pattern: new RegExp(`^(?:(?:${names})[_.-]?)?(${digits})$`) };
});

/**
 * The page an address that has no page was meant to lead to: letters in another case, a trailing slash, `.html`, a code
 * without its family, a language written differently.
 *
 * The result is put together from pages that exist, never from the address, so that no address can lead elsewhere.
 *
 * @param pathname `location.pathname`
 * @param known what exists
 * @returns an absolute path on this site; undefined when there is no such page, or when it is the address itself
 * @example nearMiss('/fr/AADSTS/50058/', known) // '/fr/aadsts/50058'
 */
export function nearMiss(pathname: string, known: KnownPages): string | undefined {
  const rest = belowBase(pathname.toLowerCase(), known.base.toLowerCase());
  if (rest === undefined || !ADDRESS.test(rest)) return undefined;
  const { locale, segments } = splitLocale(rest);
  const path = findPage(segments, known);
  const address = path && localizedPath(locale, path, known.base);
  return address === pathname ? undefined : address;
}

/**
 * The language an address asks for, by its first segment.
 *
 * @param pathname `location.pathname`
 * @param base the site's base path
 */
export function localeOfAddress(pathname: string, base: string): Locale {
  return splitLocale(belowBase(pathname.toLowerCase(), base.toLowerCase()) ?? '').locale;
}

/**
 * The same address in another language, whether or not it has a page: only the segment that names the language differs.
 *
 * @param pathname `location.pathname`
 * @param locale the other language
 * @param base the site's base path
 * @returns a path, for a link's `pathname`: as an address by itself, `//host` would be another host
 * @example addressIn('/fr-fr/Nothing', 'nb', '/') // '/nb/Nothing'
 */
export function addressIn(pathname: string, locale: Locale, base: string): string {
  const prefix = base.replace(/\/+$/, '');
  const inside =
    belowBase(pathname.toLowerCase(), base.toLowerCase()) === undefined ? '' : pathname.slice(prefix.length);
  const [, first = ''] = inside.split('/');
  const rest = localeNamed(first.toLowerCase()) === undefined ? inside : inside.slice(first.length + 1);
  const { segment } = localeFacts(locale);
  return `${prefix}${segment && `/${segment}`}${rest}` || '/';
}

function localeNamed(segment: string): Locale | undefined {
  // No segment is English where an address begins with its page, and nothing is said of a language here.
  if (segment === '') return undefined;
  const isKnownBy = (locale: Locale): boolean =>
    [locale.toLowerCase(), ...localeFacts(locale).otherTags].includes(segment);
  return localeOfSegment(segment) ?? LOCALES.find(isKnownBy);
}

function belowBase(pathname: string, base: string): string | undefined {
  const prefix = base.replace(/\/+$/, '');
  return pathname === prefix || pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : undefined;
}

function splitLocale(path: string): { locale: Locale; segments: string[] } {
  const segments = path
    .replace(/\/$/, '')
    .replace(/\.html?$/, '')
    .split('/')
    .slice(1)
    .filter((segment, at, all) => segment !== 'index' || at < all.length - 1);
  const locale = localeNamed(segments[0] ?? '');
  return locale === undefined ? { locale: DEFAULT_LOCALE, segments } : { locale, segments: segments.slice(1) };
}

function findPage(segments: readonly string[], { index, paths }: KnownPages): PagePath | undefined {
  const [first = '', second = '', ...more] = segments;
  const asPath: PagePath = `/${segments.join('/')}`;
  const page = paths.find((path) => path === asPath);
  if (page !== undefined) return page as PagePath;
  if (more.length > 0) return undefined;
  if (second === '') return isFamily(first) ? codePath(first) : findCode(undefined, first, index);
  return isFamily(first) ? findCode(first, second, index) : undefined;
}

function findCode(family: Family | undefined, text: string, index: LookupIndex): PagePath | undefined {
  const families = family === undefined ? FAMILIES : [family];
  const value = text.replaceAll('-', '_');
  const named = families.find((one) => !hasDigits(one) && codesOf(one, index).includes(value));
  if (named !== undefined) return codePath(named, value);
  const numbers = CODES.flatMap(({ family: one, pattern }) => {
    const digits = families.includes(one) ? pattern.exec(text)?.[1] : undefined;
    return digits === undefined ? [] : [{ family: one, digits }];
  });
  // Codes and the first digits of codes both have pages. Digits that two families have are left to the reader.
  const having = numbers.filter((one) => index.byPrefix.has(`${one.family}/${one.digits}`));
  const [number, ...twins] = having;
  if (number !== undefined) return twins.length === 0 ? codePath(number.family, number.digits) : undefined;
  const matches = (index.bySymbol.get(text.replace(/[_-]/g, '')) ?? []).filter((one) => families.includes(one.family));
  const [only, ...others] = matches;
  return only && others.length === 0 ? codePath(only.family, only.code) : undefined;
}
