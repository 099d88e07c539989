import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { DIST } from '../support/built-site.ts';
import { compressedSize } from '../support/weights.ts';

/** Bytes, compressed, that the decode page fetches before something is pasted, so that it asks for nothing afterwards. */
const DATA_BUDGET = 110_000;
/** Of them, the words that stay on a card. */
const VOCABULARY_BUDGET = 60_000;

const sizeOf = (path: string): number => compressedSize(readFileSync(join(DIST, path), 'utf8'));

for (const locale of LOCALES) {
  test(`what the decode page fetches at once in ${locale} is within its budget, whoever reads`, (context) => {
    const { segment } = localeFacts(locale);
    const shared = [
      'lookup.json',
      'card-words.json',
      'kinds.json',
      'vocabulary.txt',
      join(segment, 'decode-data.json'),
    ];
    const sum = shared.reduce((total, path) => total + sizeOf(path), 0);
    const readers = readdirSync(join(DIST, segment, 'code-texts')).filter((name) => name.endsWith('.json'));
    assert.ok(readers.length >= 5, readers.join(', '));
    for (const reader of readers) {
      const size = sum + sizeOf(join(segment, 'code-texts', reader));
      context.diagnostic(`${reader}: ${size} bytes`);
      assert.ok(size <= DATA_BUDGET, `${locale} ${reader}: ${size} bytes, over ${DATA_BUDGET}`);
    }
  });
}

test('the words that stay on a card are within their budget', () => {
  assert.ok(sizeOf('vocabulary.txt') <= VOCABULARY_BUDGET);
});
