import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES, type Locale } from '../../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../../src/core/routes.ts';
import { formatSitemap } from '../../../src/publish/sitemap.ts';
import { buildLookup, decodeLookup } from '../../../src/resolve/lookup-data.ts';
import { mixOf, type RouteKind, routesOf, SHARES } from './routes.ts';

const PAGES: readonly PagePath[] = [
  ...([
    '/',
    '/about',
    '/aadsts',
    '/aadsts/500',
    '/aadsts/50058',
    '/aadsts/50059',
    '/oauth',
    '/oauth/invalid_grant',
  ] as const),
  ...(['/guides', '/guides/error-response'] as const),
];
const FILES = [
  ...[
    'index.html',
    'index.html.gz',
    'search.html',
    'search.html.br',
    'fr/search.html',
    'lookup.json',
    'lookup.json.gz',
  ],
  ...['_assets', '_assets/app.3XYF0asJ.js', '_assets/app.3XYF0asJ.js.br', 'pagefind', 'pagefind/index'],
  ...['pagefind/index/en_1.pf_index', 'fr/pagefind/pagefind.js', 'fr/pagefind/pagefind.js.gz', 'research.html'],
];
const INDEX = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058' },
    { family: 'aadsts', code: '50059' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);

function sitemap(base = ''): string {
  const pages = PAGES.map((path) => ({ path, locales: LOCALES }));
  const urlOf = (locale: Locale, path: PagePath): string =>
    `https://atlas.example${localizedPath(locale, path, `${base}/`)}`;
  return formatSitemap(pages, urlOf);
}

const routes = routesOf(sitemap(), FILES, INDEX);

test('addresses of a built site are of the kind a reader would say, in all languages', () => {
  const inAll = (...paths: PagePath[]): string[] =>
    paths.flatMap((path) => LOCALES.map((locale) => localizedPath(locale, path)));
  assert.deepEqual(routes.code, inAll('/aadsts/50058', '/aadsts/50059', '/oauth/invalid_grant'));
  assert.deepEqual(routes.prefix, inAll('/aadsts/500'));
  assert.deepEqual(routes.home, inAll('/'));
  assert.deepEqual(routes.guide, inAll('/guides', '/guides/error-response'));
});

test('files are asked for by their own name, never by that of what was compressed', () => {
  assert.deepEqual(routes.searchPage, ['/search', '/fr/search']);
  assert.deepEqual(routes.lookup, ['/lookup.json']);
  assert.deepEqual(routes.asset, ['/_assets/app.3XYF0asJ.js']);
  assert.deepEqual(routes.bundle, ['/pagefind/index/en_1.pf_index', '/fr/pagefind/pagefind.js']);
});

test('a site below a base path is not for this test', () => {
  assert.throws(() => routesOf(sitemap('/errors'), FILES, INDEX), /below a base path/);
});

test('every kind has its share, and every address its turn', () => {
  assert.equal(
    Object.values(SHARES).reduce((sum, share) => sum + share, 0),
    100,
  );
  const mix = mixOf(routes, 1000);
  assert.equal(mix.length, 1000);
  // Long enough that every address has its turn, however many languages there are.
  const longer = mixOf(routes, 10_000).map(({ path }) => path);
  for (const [kind, share] of Object.entries(SHARES) as [RouteKind, number][]) {
    const own = mix.filter(({ path }) => routes[kind].includes(path));
    assert.equal(own.length, share * 10, kind);
    assert.deepEqual(new Set(longer.filter((path) => routes[kind].includes(path))), new Set(routes[kind]), kind);
    assert.ok(
      own.every(({ status }) => status === (kind === 'unknown' ? 404 : 200)),
      kind,
    );
  }
  // Not one kind after the other: a tenth of the sequence has a tenth of the pages of codes.
  const early = mix.slice(0, 100).filter(({ path }) => routes.code.includes(path)).length;
  assert.ok(Math.abs(early - SHARES.code) <= 1, String(early));
  assert.deepEqual(mixOf(routes, 1000), mix);
});

test('a kind without any address is an error, not a smaller test', () => {
  assert.throws(() => mixOf({ ...routes, bundle: [] }, 100), /"bundle"/);
});
