import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, answerFor, cacheName, type Manifest, pathBelow, versionOf } from './manifest.ts';

const MANIFEST: Manifest = {
  version: 'aaaa',
  core: [],
  byLanguage: {},
  digests: {
    'lookup.json': '1',
    'fr/pagefind/pagefind.js': '2',
    'fr/pagefind/pagefind-entry.json': '3',
    'fr/pagefind/pagefind-worker.js': '4',
    'fr/pagefind/wasm.fr.pagefind': '5',
  },
};

const CASES: readonly (readonly [path: string, search: string, answer: Answer])[] = [
  ['_assets/main-Cx3k.js', '', 'named'],
  ['fr/pagefind/index/fr_12ab.pf_index', '', 'named'],
  ['fr/pagefind/pagefind.fr_12ab.pf_meta', '', 'named'],
  ['lookup.json', '?v=aaaa', 'ours'],
  ['lookup.json', '?v=bbbb', 'network'],
  ['lookup.json', '', 'network'],
  ['fr/pagefind/pagefind.js', '?v=aaaa', 'ours'],
  ['fr/pagefind/pagefind.js', '?v=bbbb', 'network'],
  ['fr/pagefind/pagefind-entry.json', '?ts=aaaa', 'ours'],
  ['fr/pagefind/pagefind-entry.json', '?ts=1700000000', 'network'],
  ['fr/pagefind/pagefind-worker.js', '', 'ours'],
  ['fr/pagefind/wasm.fr.pagefind', '', 'ours'],
  ['favicon.svg', '', 'network'],
  ['sitemap.xml', '?v=aaaa', 'network'],
];

for (const [path, search, answer] of CASES) {
  test(`${path}${search} is answered as "${answer}"`, () => assert.equal(answerFor(path, search, MANIFEST), answer));
}

test('a page says its version at its very beginning', () => {
  assert.equal(versionOf('<!DOCTYPE html><html lang="fr" data-version="12ab" data-family="aadsts"> <head>'), '12ab');
  assert.equal(versionOf('<!DOCTYPE html><html lang="fr" data-version> <head>'), '');
  assert.equal(versionOf('<!DOCTYPE html><html lang="fr"><body data-version="12ab">'), '');
});

test('sites below one another do not share a cache, nor the beginning of its name', () => {
  const names = ['https://a.example/', 'https://a.example/errors/', 'https://a.example/errors/fr/'].map((scope) =>
    cacheName(scope),
  );
  for (const name of names)
    assert.deepEqual(
      names.filter((other) => other.startsWith(name)),
      [name],
    );
  assert.ok(cacheName('https://a.example/errors/', 'aaaa').startsWith(names[1] ?? ''));
});

test('a page is found with a slash at its end, and an address that cannot be decoded ends nothing', () => {
  const below = (pathname: string): string => pathBelow('https://a.example/errors/', pathname);
  assert.equal(below('/errors/fr/aadsts/50058'), 'fr/aadsts/50058');
  assert.equal(below('/errors/aadsts/50058/'), 'aadsts/50058');
  assert.equal(below('/errors/'), '');
  assert.equal(below('/errors/%E8%AA%9E'), '語');
  assert.equal(below('/errors/%E0%A4%A'), '%E0%A4%A');
});
