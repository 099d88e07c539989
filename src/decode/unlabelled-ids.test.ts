import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnlabelledIds } from './unlabelled-ids.ts';

const A = '8f14e45f-ceea-467f-9575-9d1b1c1b1c1b';
const B = '9bc3ab49-b65d-410a-85ad-de819febfd00';

test('an id is found where nothing says what it is of', () => {
  for (const text of [A, `AADSTS53003 ${A}`, `It failed. ${A}`, `AADSTS53003\n${A}\n`]) {
    assert.deepEqual(findUnlabelledIds(text, []), [A], text);
  }
});

test('what is labelled, told apart already or one of many is not', () => {
  for (const text of [`tenant ${A}`, `object id: ${A}`, `/subscriptions/${A}/x`]) {
    assert.deepEqual(findUnlabelledIds(text, []), [], text);
  }
  assert.deepEqual(findUnlabelledIds(`${A}, ${B}, ${B}`, [A.toUpperCase()]), [B]);
  const many = Array.from({ length: 9 }, (_, at) => `${at}${A.slice(1)}`).join('\n');
  assert.deepEqual(findUnlabelledIds(many, []), []);
});
