import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STOP_WORDS } from './stop-words.ts';

test('no word is in two languages', () => {
  const words = Object.values(STOP_WORDS).flatMap((list) => [...list]);
  assert.deepEqual(
    words.filter((word, index) => words.indexOf(word) !== index),
    [],
  );
});
