import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Queue } from './queue.ts';

test('things are done in the order in which they were handed in, and who hands them in waits once too many wait', async () => {
  const queue = new Queue(1);
  const done: string[] = [];
  const { promise: ready, resolve: begin } = Promise.withResolvers<void>();
  await queue.add(async () => {
    await ready;
    done.push('first');
  });
  let goesOn = false;
  const second = queue
    .add(async () => void done.push('second'))
    .then(() => {
      goesOn = true;
    });
  await setImmediate();
  assert.deepEqual([done, goesOn], [[], false]);
  begin();
  await second;
  assert.equal(done[0], 'first');
  await queue.all();
  assert.deepEqual(done, ['first', 'second']);
});

test('what comes after a failure is left out, and who hands in more hears of it, as does who waits for all', async () => {
  const queue = new Queue(0);
  await assert.rejects(
    queue.add(() => Promise.reject(new Error('refused'))),
    /refused/,
  );
  let begun = false;
  await assert.rejects(
    queue.add(async () => {
      begun = true;
    }),
    /refused/,
  );
  await assert.rejects(queue.all(), /refused/);
  assert.equal(begun, false);
});
