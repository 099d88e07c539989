import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { divideSitemap, formatSitemap, formatSitemapIndex, sitemapPartPath } from './sitemap.ts';

const formatSitemaps = (...[pages, urlOf, limits]: Parameters<typeof divideSitemap>): string[] =>
  divideSitemap(pages, urlOf, limits).map((file) => formatSitemap(file, urlOf));

const urlOf = (locale: string, path: string): string => `https://a.example/${locale}${path}?a=1&b="<`;

describe('a sitemap', () => {
  const [xml = '', ...more] = formatSitemaps(
    [
      { path: '/aadsts/50058', locales: ['en', 'fr'] },
      { path: '/aadsts/50059', locales: ['zh-TW'] },
      { path: '/none', locales: [] },
    ],
    urlOf,
  );

  it('is one file as long as it fits', () => assert.deepEqual(more, []));

  it('has an entry for every language a page has text in, in order, and no other', () => {
    assert.deepEqual(
      [...xml.matchAll(/<loc>https:\/\/a\.example\/([^?]*)/g)].map(([, path]) => path),
      ['en/aadsts/50058', 'fr/aadsts/50058', 'zh-TW/aadsts/50059'],
    );
  });

  it('names in each entry all languages of the page, itself too; alone it names none', () => {
    const entries = xml.match(/<url>.*<\/url>/g) ?? [];
    const languages = entries.map((entry) => [...entry.matchAll(/hreflang="([^"]+)"/g)].map(([, tag]) => tag));
    assert.deepEqual(languages, [['en', 'fr'], ['en', 'fr'], []]);
    assert.match(
      entries[0] ?? '',
      /<xhtml:link rel="alternate" hreflang="fr" href="https:\/\/a\.example\/fr\/aadsts\/50058[^"]*"\/>/,
    );
  });

  it('is XML: escaped, and declared', () => {
    assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset '));
    assert.ok(xml.endsWith('</urlset>\n'));
    assert.match(xml, /xmlns:xhtml="http:\/\/www\.w3\.org\/1999\/xhtml"/);
    assert.ok(xml.includes('?a=1&#38;b=&#34;&#60;</loc>'));
    assert.doesNotMatch(xml, /&(?!#\d+;)/);
  });
});

/** Synthetic pages, two URLs each. */
const pagesOf = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ path: `/aadsts/${at}`, locales: ['en', 'fr'] }) as const);
const plainUrlOf = (locale: string, path: string): string => `https://a.example/${locale}${path}`;
const urlsIn = (xml: string): string[] => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);

describe('a sitemap that is too large for one file', () => {
  const all = pagesOf(60_001).flatMap(({ path, locales }) => locales.map((locale) => plainUrlOf(locale, path)));

  it('is split after 50,000 URLs; none is lost, doubled or moved', () => {
    const files = formatSitemaps(pagesOf(60_001), plainUrlOf);
    assert.deepEqual(
      files.map((xml) => urlsIn(xml).length),
      [50_000, 50_000, 20_002],
    );
    assert.deepEqual(files.flatMap(urlsIn), all);
    for (const xml of files) {
      assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<urlset .*>\n<url>/);
      assert.ok(xml.endsWith('</url>\n</urlset>\n'));
    }
  });

  it('is not split at exactly 50,000', () => {
    assert.equal(formatSitemaps(pagesOf(25_000), plainUrlOf).length, 1);
  });

  it('is split before a file has more bytes than it may', () => {
    const far = (locale: string, path: string): string => `${plainUrlOf(locale, path)}/${'ø'.repeat(250)}`;
    const files = formatSitemaps(pagesOf(20_000), far);
    assert.ok(files.length > 1);
    assert.equal(files.flatMap(urlsIn).length, 40_000);
    for (const xml of files) assert.ok(Buffer.byteLength(xml) <= 52_428_800);
    // Full but for less than a page's entries.
    assert.ok(Buffer.byteLength(files[0] ?? '') > 52_428_800 - 4000);
  });

  it('is the same each time', () => {
    const limits = { urls: 7, bytes: 3000 };
    const once = formatSitemaps(pagesOf(40), plainUrlOf, limits);
    assert.deepEqual(formatSitemaps(pagesOf(40), plainUrlOf, limits), once);
  });

  it('says so when a file can’t hold a single page', () => {
    assert.throws(() => formatSitemaps(pagesOf(1), plainUrlOf, { urls: 10, bytes: 300 }), RangeError);
  });

  it('has an index that names the parts', () => {
    const urls = [1, 2].map((part) => `https://a.example${sitemapPartPath(part)}?a&b`);
    const xml = formatSitemapIndex(urls);
    assert.deepEqual(urlsIn(xml), [
      'https://a.example/sitemap-1.xml?a&#38;b',
      'https://a.example/sitemap-2.xml?a&#38;b',
    ]);
    assert.match(
      xml,
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<sitemapindex xmlns="http:\/\/www\.sitemaps\.org\/schemas\/sitemap\/0\.9">\n<sitemap><loc>/,
    );
    assert.ok(xml.endsWith('</sitemap>\n</sitemapindex>\n'));
  });
});
