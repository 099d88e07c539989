import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatSitemap } from './sitemap.ts';

const urlOf = (locale: string, path: string): string => `https://a.example/${locale}${path}?a=1&b="<`;

describe('a sitemap', () => {
  const xml = formatSitemap(
    [
      { path: '/aadsts/50058', locales: ['en', 'fr'] },
      { path: '/aadsts/50059', locales: ['zh-TW'] },
      { path: '/none', locales: [] },
    ],
    urlOf,
  );

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

  it('does not hold more than the protocol lets it', () => {
    const pagesOf = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ path: `/aadsts/${at}`, locales: ['en', 'fr'] }) as const);
    assert.equal(formatSitemap(pagesOf(25_000), urlOf).split('<loc>').length, 50_001);
    assert.throws(() => formatSitemap(pagesOf(25_001), urlOf), /^RangeError: sitemap\.xml: found 50002 URLs/);
  });
});
