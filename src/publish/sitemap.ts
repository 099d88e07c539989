import type { Locale } from '../core/locales.ts';
import type { PagePath } from '../core/routes.ts';

/** A page and the languages it has text of its own in. */
export interface SitemapPage {
  readonly path: PagePath;
  readonly locales: readonly Locale[];
}

/** What a sitemap may hold at most (https://www.sitemaps.org/protocol.html#index). */
const MOST_URLS = 50_000;

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const HEAD = `${XML}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const FOOT = '</urlset>\n';

type UrlOf = (locale: Locale, path: PagePath) => string;

/**
 * Writes a sitemap in which every language of a page names all the others
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 *
 * @param pages pages in the order to list them
 * @param urlOf absolute URL of a page in a language
 * @throws RangeError when there are more URLs than one sitemap may hold
 */
export function formatSitemap(pages: readonly SitemapPage[], urlOf: UrlOf): string {
  const urls = pages.reduce((sum, { locales }) => sum + locales.length, 0);
  if (urls > MOST_URLS) {
    throw new RangeError(
      `sitemap.xml: found ${urls} URLs, expected at most ${MOST_URLS}; divide it and write an index`,
    );
  }
  return `${HEAD}${pages.map((page) => entriesOf(page, urlOf)).join('')}${FOOT}`;
}

function entriesOf({ path, locales }: SitemapPage, urlOf: UrlOf): string {
  const urls = locales.map((locale) => escapeXml(urlOf(locale, path)));
  const alternates = urls.map((url, at) => `<xhtml:link rel="alternate" hreflang="${locales[at]}" href="${url}"/>`);
  const others = urls.length > 1 ? alternates.join('') : '';
  return urls.map((url) => `<url><loc>${url}</loc>${others}</url>\n`).join('');
}

/** Text as it stands in XML content and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
