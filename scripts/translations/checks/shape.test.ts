import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, pairOf } from '../../../tests/support/pair.ts';
import { checkShape } from './shape.ts';

const SOURCE = 'Un\n\n- a\n- b\n\n| A | B |\n| - | - |\n| c | d |\n\n> Note\n\n```json\n{ "error": 1 }\n```';
const RIGHT = 'One\n\n- x\n- y\n\n| X | Y |\n| - | - |\n| z | w |\n\n> Note\n\n```json\n{ "error": 1 }\n```';

test('the same blocks are the same shape', () => {
  assert.deepEqual(aboutOf(checkShape, pairOf(SOURCE, RIGHT)), []);
  assert.deepEqual(aboutOf(checkShape, pairOf('', '')), []);
});

for (const [mistake, from, to] of [
  ['a bullet lost', '- y\n', ''],
  ['a table row lost', '| z | w |\n', ''],
  ['a table column lost', ' | Y |\n| - | - |\n| z | w |', ' |\n| - |\n| z |'],
  ['a quote that is none', '> Note', 'Note'],
  ['a paragraph more', 'One\n', 'One\n\nTwo\n'],
  ['bullets numbered', '- x\n- y', '1. x\n2. y'],
  ['code translated', '"error"', '"fault"'],
] as const) {
  test(`finds ${mistake}`, () => {
    assert.ok(RIGHT.includes(from));
    assert.deepEqual(aboutOf(checkShape, pairOf(SOURCE, RIGHT.replace(from, to))), ['body']);
  });
}

test('finds a text lost, and a title or an action on one side only', () => {
  assert.deepEqual(aboutOf(checkShape, pairOf('Un', '')), ['body']);
  assert.deepEqual(aboutOf(checkShape, pairOf({ title: 'Un', action: 'Deux' }, { title: 'One', action: 'Two' })), []);
  assert.deepEqual(aboutOf(checkShape, pairOf({ title: 'Un' }, { action: 'Two' })), ['title', 'action']);
});
