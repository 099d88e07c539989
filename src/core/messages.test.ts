import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill, formatNumber, pluralKey } from './messages.ts';

test('values take the place of their names; a name without a value stays', () => {
  assert.equal(fill('{a} of {b}, {a}, {c}', { a: 1, b: '$&' }), '1 of $&, 1, {c}');
});

test('the form of a number is the language’s, as far as there is a string for it', () => {
  const keys = ['n.one', 'n.few', 'n.other'];
  const formOf = (count: number, locale: string): string => pluralKey('n', count, locale, (key) => keys.includes(key));
  assert.deepEqual(
    [0, 1, 2, 5].map((count) => formOf(count, 'en')),
    ['n.other', 'n.one', 'n.other', 'n.other'],
  );
  assert.deepEqual(
    [0, 1, 2, 5].map((count) => formOf(count, 'pl')),
    ['n.other', 'n.one', 'n.few', 'n.other'],
  );
  assert.equal(formOf(0, 'fr'), 'n.one');
  assert.equal(formatNumber(12_345, 'en'), '12,345');
});
