import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOCALES } from '../../../src/core/locales.ts';
import { smallWordsOf } from './stop-words.ts';

test('no word is in two languages', () => {
  const words = LOCALES.flatMap((locale) => [...smallWordsOf(locale)]);
  assert.ok(words.length > 100);
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  );
});
