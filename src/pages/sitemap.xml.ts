import type { APIRoute } from 'astro';
import { FAMILIES } from '../lib/families.ts';
import { LOCALES, type Locale } from '../lib/locales.ts';
import { codePath, guidePath, type PagePath } from '../lib/routes.ts';
import { formatSitemap } from '../lib/sitemap.ts';
import { getCatalog } from '../site/catalog.ts';
import { absoluteUrl } from '../site/page.ts';
import { getPrefixGroups } from '../site/prefixes.ts';

/** Every page with text of its own, with its alternates. Fallback pages stay out. */
export const GET: APIRoute = async ({ site }) => {
  const { codes, guides } = await getCatalog();
  const pages: { path: PagePath; locales: readonly Locale[] }[] = [
    { path: '/', locales: LOCALES },
    { path: guidePath(), locales: LOCALES },
    { path: '/decode', locales: LOCALES },
    { path: '/about', locales: LOCALES },
  ];
  const withText = (texts: ReadonlyMap<Locale, unknown>): Locale[] => LOCALES.filter((locale) => texts.has(locale));
  for (const family of FAMILIES) {
    pages.push({ path: codePath(family), locales: LOCALES });
    for (const { prefix, isCode } of (await getPrefixGroups(family)).values()) {
      if (!isCode) pages.push({ path: codePath(family, prefix), locales: LOCALES });
    }
    for (const { code, texts } of codes.get(family) ?? []) {
      pages.push({ path: codePath(family, code), locales: withText(texts) });
    }
  }
  for (const { slug, texts } of guides) pages.push({ path: guidePath(slug), locales: withText(texts) });
  const urlOf = (locale: Locale, path: PagePath): string => absoluteUrl(locale, path, site);
  return new Response(formatSitemap(pages, urlOf), { headers: { 'content-type': 'application/xml' } });
};
