import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { localeFacts } from '../../src/core/locales.ts';
import type { AskedData } from '../../src/search/asked/asked-data.ts';
import { DIST } from '../support/built-site.ts';
import { TRANSLATED_LOCALES } from '../support/translated-locales.ts';

/** Bytes of one language's words, compressed. */
const BUDGET = 20_000;

for (const locale of TRANSLATED_LOCALES) {
  test(`what people ask in ${locale} is there, and small`, () => {
    const text = readFileSync(join(DIST, localeFacts(locale).segment, 'asked.json'), 'utf8');
    const { asked, vocabulary, empty } = JSON.parse(text) as AskedData;
    assert.ok(Object.keys(asked).length >= 200, `${Object.keys(asked).length} codes`);
    assert.ok(vocabulary.length >= 60 && empty !== '');
    assert.equal(Object.keys(asked)[0], 'aadsts/50126', 'the commonest stands first');
    const size = gzipSync(text, { level: 9 }).length;
    assert.ok(size <= BUDGET, `${size} bytes`);
  });
}
