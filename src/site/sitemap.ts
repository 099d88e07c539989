import { TOPICS } from '../catalog/answers-schema.ts';
import { isBare } from '../catalog/brief-view.ts';
import { ownLocales } from '../catalog/local-text.ts';
import { FAMILIES } from '../core/families.ts';
import { LOCALES, type Locale } from '../core/locales.ts';
import { codePath, guidePath, type PagePath, topicPath } from '../core/routes.ts';
import { formatSitemap, type SitemapPage } from '../publish/sitemap.ts';
import { getCatalog } from './catalog.ts';
import { absoluteUrl } from './page.ts';
import { getPrefixGroups } from './prefixes.ts';

/** The site's sitemap as XML: every page with text of its own. Fallback pages stay out. */
export async function sitemapXml(): Promise<string> {
  return formatSitemap(await listPages(), urlOf);
}

const SITE = new URL(import.meta.env.SITE);

function urlOf(locale: Locale, path: PagePath): string {
  return absoluteUrl(locale, path, SITE);
}

async function listPages(): Promise<SitemapPage[]> {
  const { codes: all, guides } = await getCatalog();
  const pages: SitemapPage[] = [
    { path: '/', locales: LOCALES },
    { path: guidePath(), locales: LOCALES },
    { path: '/decode', locales: LOCALES },
    { path: '/about', locales: LOCALES },
    { path: '/changes', locales: LOCALES },
    ...TOPICS.map((topic) => ({ path: topicPath(topic), locales: LOCALES })),
  ];
  for (const family of FAMILIES) {
    pages.push({ path: codePath(family), locales: LOCALES });
    const entries = all.get(family) ?? [];
    const bare = new Set(entries.filter(isBare).map(({ code }) => code));
    for (const { prefix, isCode, codes } of (await getPrefixGroups(family)).values()) {
      if (!isCode && codes.some((code) => !bare.has(code)))
        pages.push({ path: codePath(family, prefix), locales: LOCALES });
    }
    for (const { code, texts, answer } of entries.filter((entry) => !isBare(entry))) {
      const own = ownLocales(texts);
      pages.push({
        path: codePath(family, code),
        locales: LOCALES.filter((one) => own.includes(one) || answer?.words.has(one)),
      });
    }
  }
  for (const { slug, texts } of guides) pages.push({ path: guidePath(slug), locales: ownLocales(texts) });
  return pages;
}
