import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { publishedAddresses } from '../../scripts/sources/addresses.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { decodeLookup, type LookupData } from '../../src/resolve/lookup-data.ts';
import { DIST } from '../support/built-site.ts';
import { unknownNumbers } from '../support/unknown-numbers.ts';

test('every address ever published has a page, in every language', () => {
  const published = publishedAddresses(join(import.meta.dirname, '../..'));
  assert.ok(published.length > 450, `${published.length} addresses`);
  const homes = new Set(LOCALES.map((locale) => localizedPath(locale, '/')));
  const fileOf = (address: string): string => join(DIST, address === '/' ? 'index.html' : `${address}.html`);
  const missing = published.flatMap((address) =>
    (homes.has(address) ? [address] : LOCALES.map((locale) => localizedPath(locale, address as PagePath))).filter(
      (one) => !existsSync(fileOf(one)),
    ),
  );
  assert.deepEqual(missing, []);
});

test('no number that nobody has seen has a page', () => {
  const index = decodeLookup(JSON.parse(readFileSync(join(DIST, 'lookup.json'), 'utf8')) as LookupData);
  const wrong = unknownNumbers(index).flatMap((number) =>
    ['aadsts', 'aadb2c'].filter(
      (family) => existsSync(join(DIST, family, `${number}.html`)) && !index.byPrefix.has(`${family}/${number}`),
    ),
  );
  assert.deepEqual(wrong, []);
});
