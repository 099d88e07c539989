import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toAnswerTimes } from './answers.ts';

test('answers are compared by the medians of their runs', () => {
  const times = toAnswerTimes(100, { resolver: [90, 40, 50], pagefind: [400, 100, 200] });
  assert.equal(times.resolver.median, 50);
  assert.equal(times.pagefind.median, 200);
  assert.equal(times.ratio, 4);
  assert.equal(times.delay, 100);
  assert.deepEqual(times.pagefind.values, [400, 100, 200]);
});
