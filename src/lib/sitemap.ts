import type { Locale } from './locales.ts';
import type { PagePath } from './routes.ts';

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

/**
 * Writes sitemaps in which every language of a page names all the others
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). Each is as full as it may
 * be, so that the same pages always make the same files.
 *
 * @param pages pages in the order to list them
 * @param urlOf absolute URL of a page in a language
 * @param limits what one file may hold
 * @returns XML, file by file; one file for no pages
 * @throws RangeError when a single entry is larger than a file may be
 */
export function formatSitemaps(
  pages: readonly SitemapPage[],
  urlOf: (locale: Locale, path: PagePath) => string,
  limits: SitemapLimits = PROTOCOL,
): string[] {
  const encoder = new TextEncoder();
  const files: string[][] = [[]];
  const room = limits.bytes - HEAD.length - FOOT.length;
  let bytes = 0;
  for (const entry of entriesOf(pages, urlOf)) {
    const size = encoder.encode(entry).length;
    if (size > room) throw new RangeError(`an entry of the sitemap has ${size} bytes; a file holds ${room}`);
    let file = files.at(-1) ?? [];
    if (file.length === limits.urls || bytes + size > room) {
      file = [];
      files.push(file);
      bytes = 0;
    }
    file.push(entry);
    bytes += size;
  }
  return files.map((entries) => `${HEAD}${entries.join('')}${FOOT}`);
}

function* entriesOf(
  pages: readonly SitemapPage[],
  urlOf: (locale: Locale, path: PagePath) => string,
): Generator<string> {
  for (const { path, locales } of pages) {
    const urls = locales.map((locale) => escapeXml(urlOf(locale, path)));
    const alternates = urls.map((url, at) => `<xhtml:link rel="alternate" hreflang="${locales[at]}" href="${url}"/>`);
    const others = urls.length > 1 ? alternates.join('') : '';
    for (const url of urls) yield `<url><loc>${url}</loc>${others}</url>\n`;
  }
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
