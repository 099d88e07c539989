import type { Locale } from '../core/locales.ts';
import type { PagePath } from '../core/routes.ts';

/** A page and the languages it has text of its own in. */
export interface SitemapPage {
  readonly path: PagePath;
  readonly locales: readonly Locale[];
}

/** What a sitemap may hold at most (https://www.sitemaps.org/protocol.html#index). */
export interface SitemapLimits {
  readonly urls: number;
  /** Uncompressed. */
  readonly bytes: number;
}

const PROTOCOL: SitemapLimits = { urls: 50_000, bytes: 52_428_800 };

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const HEAD = `${XML}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;
const FOOT = '</urlset>\n';

type UrlOf = (locale: Locale, path: PagePath) => string;

/**
 * Divides pages among as many sitemaps as they need. Each is as full as it may be, so that the same pages always make the
 * same files; the languages of a page stay together.
 *
 * @param pages pages in the order to list them
 * @param urlOf absolute URL of a page in a language
 * @param limits what one file may hold
 * @returns the pages of each file; one file for no pages
 * @throws RangeError when a single page is larger than a file may be
 */
export function divideSitemap(
  pages: readonly SitemapPage[],
  urlOf: UrlOf,
  limits: SitemapLimits = PROTOCOL,
): (readonly SitemapPage[])[] {
  const encoder = new TextEncoder();
  const room = limits.bytes - HEAD.length - FOOT.length;
  const files: SitemapPage[][] = [[]];
  let [urls, bytes] = [0, 0];
  for (const page of pages) {
    const size = encoder.encode(entriesOf(page, urlOf)).length;
    if (size > room || page.locales.length > limits.urls) {
      throw new RangeError(
        `${page.path}: its entries in the sitemap have ${size} bytes for ${page.locales.length} URLs; a file holds ${room} for ${limits.urls}`,
      );
    }
    if (urls + page.locales.length > limits.urls || bytes + size > room) {
      files.push([]);
      [urls, bytes] = [0, 0];
    }
    files.at(-1)?.push(page);
    urls += page.locales.length;
    bytes += size;
  }
  return files;
}

/**
 * Writes a sitemap in which every language of a page names all the others
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap).
 *
 * @param pages pages in the order to list them
 * @param urlOf absolute URL of a page in a language
 */
export function formatSitemap(pages: readonly SitemapPage[], urlOf: UrlOf): string {
  return `${HEAD}${pages.map((page) => entriesOf(page, urlOf)).join('')}${FOOT}`;
}

function entriesOf({ path, locales }: SitemapPage, urlOf: UrlOf): string {
  const urls = locales.map((locale) => escapeXml(urlOf(locale, path)));
  const alternates = urls.map((url, at) => `<xhtml:link rel="alternate" hreflang="${locales[at]}" href="${url}"/>`);
  const others = urls.length > 1 ? alternates.join('') : '';
  return urls.map((url) => `<url><loc>${url}</loc>${others}</url>\n`).join('');
}

/**
 * Writes the index of several sitemaps.
 *
 * @param urls absolute URLs of the sitemaps
 */
export function formatSitemapIndex(urls: readonly string[]): string {
  const items = urls.map((url) => `<sitemap><loc>${escapeXml(url)}</loc></sitemap>\n`);
  return `${XML}<sitemapindex ${NAMESPACE}>\n${items.join('')}</sitemapindex>\n`;
}

/** The name of a part of the sitemap where one file is not enough, counted from 1: `/sitemap-1.xml`. */
export function sitemapPartPath(part: number): PagePath {
  return `/sitemap-${part}.xml`;
}

/** Text as it stands in XML content and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
