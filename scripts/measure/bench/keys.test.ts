import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyWork, type TraceEvent } from './keys.ts';

const MAIN = { pid: 1, tid: 1, ph: 'X' };
const task = (from: number, tdur: number, dur = tdur): TraceEvent => ({
  ...MAIN,
  name: 'RunTask',
  ts: from * 1000,
  dur: dur * 1000,
  tdur: tdur * 1000,
});
const key = (ts: number): TraceEvent => ({
  ...MAIN,
  name: 'EventDispatch',
  ts: ts * 1000,
  args: { data: { type: 'keydown' } },
});
const commit = (ts: number): TraceEvent => ({ ...MAIN, name: 'Commit', ts: ts * 1000 });

test('the work of a key is told apart: its letter, what comes after it, and the next key', () => {
  const events = [
    task(0, 3),
    key(1),
    task(5, 4),
    commit(8),
    task(12, 20),
    task(40, 7),
    { ...task(20, 90), tid: 2 },
    key(100),
    task(99.5, 2),
    task(103, 5),
    commit(106),
  ];
  assert.deepEqual(keyWork(events), [
    { letter: 7, longest: 20, all: 36 },
    { letter: 7, longest: 0, all: 7 },
  ]);
});

test('work counts as the processor time of the main thread, not as what others make it wait', () => {
  assert.equal(keyWork([key(0), task(0, 2, 50), commit(40)])[0]?.letter, 2);
});
