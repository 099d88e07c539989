import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pseudo } from './pseudo.ts';

test('a pseudo string keeps its parameters, is marked and at least 40 % longer', () => {
  const shown = pseudo('Search {count} pages');
  assert.ok(shown.includes('{count}'));
  assert.ok(shown.startsWith('[Šéårçh'));
  assert.ok(shown.length >= 'Search {count} pages'.length * 1.4);
});
