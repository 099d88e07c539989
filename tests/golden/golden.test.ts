import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { TRANSLATED_LOCALES } from '../support/translated-locales.ts';
import { labelsOf, mismatch, readGolden } from './golden.ts';

const root = join(import.meta.dirname, '../..');
const rows = readGolden(join(import.meta.dirname, 'lookup.tsv'));
const index = decodeLookup(buildLookup(lookupEntries(readCatalog(root))));

test('the table is large, speaks every language and repeats nothing', () => {
  assert.ok(rows.length >= 320, `${rows.length} rows`);
  for (const locale of TRANSLATED_LOCALES) assert.ok(rows.filter((row) => row.locale === locale).length >= 60, locale);
  const queries = rows.map(({ query, locale }) => `${query}\t${locale}`);
  assert.deepEqual(
    queries.filter((query, at) => queries.indexOf(query) !== at),
    [],
  );
});

test('every row of the golden table is answered as it says', () => {
  const wrong = rows.flatMap((row) => mismatch(row, labelsOf(resolve(row.query, index))) ?? []);
  assert.equal(wrong.join('\n'), '');
});
