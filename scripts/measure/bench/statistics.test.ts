import assert from 'node:assert/strict';
import { test } from 'node:test';
import { median } from './statistics.ts';

test('the median is in the middle by number, whatever the order', () => {
  assert.equal(median([7]), 7);
  assert.equal(median([100, 9, 20]), 20);
  assert.equal(median([4, 1, 3, 100]), 3.5);
  assert.throws(() => median([]), RangeError);
});

test('the median leaves the values in their order', () => {
  const values = [3, 1, 2];
  median(values);
  assert.deepEqual(values, [3, 1, 2]);
});
