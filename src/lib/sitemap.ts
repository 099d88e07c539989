import type { Locale } from './locales.ts';
import type { PagePath } from './routes.ts';

/** A page and the languages it has text of its own in. */
export interface SitemapPage {
  readonly path: PagePath;
  readonly locales: readonly Locale[];
}

/**
 * Writes a sitemap in which every language of a page names all the others
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 *
 * @param pages pages in the order to list them
 * @param urlOf absolute URL of a page in a language
 * @returns XML
 */
export function formatSitemap(
  pages: readonly SitemapPage[],
  urlOf: (locale: Locale, path: PagePath) => string,
): string {
  const urls = pages.flatMap(({ path, locales }) => {
    const alternates = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${escapeXml(urlOf(locale, path))}"/>`,
    );
    const others = locales.length > 1 ? alternates.join('') : '';
    return locales.map((locale) => `<url><loc>${escapeXml(urlOf(locale, path))}</loc>${others}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}

/** Text as it stands in XML content and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
