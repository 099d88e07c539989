import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { InOrder } from './in-order.ts';

test('what is ready first waits for what was announced first, which may be left out', async () => {
  const order = new InOrder();
  const done: string[] = [];
  const [first, second, third] = [order.announce(), order.announce(), order.announce()];
  const begun = third(async () => void done.push('third'));
  await setImmediate();
  assert.equal(done.length, 0);
  await first(async () => {
    await setImmediate();
    done.push('first');
  });
  await second();
  await begun;
  await order.all();
  assert.deepEqual(done, ['first', 'third']);
});

test('who comes next hears of a failure, and so does who waits for all', async () => {
  const order = new InOrder();
  const [first, second] = [order.announce(), order.announce()];
  await first(() => Promise.reject(new Error('refused')));
  let begun = false;
  await assert.rejects(
    second(async () => {
      begun = true;
    }),
    /refused/,
  );
  await assert.rejects(order.all(), /refused/);
  assert.equal(begun, false);
});
