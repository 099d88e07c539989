import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../core/messages.ts';
import { counted } from './strings.ts';

test('values are put into a string; what has none stays', () => {
  assert.equal(
    fill('{count} for “{query}” {other}', { count: '3', query: '{count} $&' }),
    '3 for “{count} $&” {other}',
  );
});

test('numbers choose their form by the rules of the language', () => {
  assert.equal(counted('search.answers', 1, 'en').key, 'search.answers.one');
  assert.equal(counted('search.answers', 0, 'en').key, 'search.answers.other');
  assert.equal(counted('search.answers', 0, 'fr').key, 'search.answers.one');
  assert.equal(counted('search.answers', 1, 'zh-TW').key, 'search.answers.other');
  assert.deepEqual(counted('search.answers', 1234, 'en', { query: 'x' }).params, { count: '1,234', query: 'x' });
});
