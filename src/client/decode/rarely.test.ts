import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rarely } from './rarely.ts';

test('of many calls one goes through in each span', () => {
  let time = 0;
  const seen: number[] = [];
  const say = rarely(
    (value: number) => seen.push(value),
    3000,
    () => time,
  );
  for (let percent = 0; percent <= 100; percent += 1, time += 100) say(percent);
  assert.deepEqual(seen, [0, 30, 60, 90]);
});
