import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showTime } from './times.ts';

test('a time is shown in UTC, and in the reader’s zone and language', () => {
  const { iso, utc, local } = showTime('2024-05-01T14:34:56+02:00', 'nb', 'Europe/Oslo');
  assert.equal(iso, '2024-05-01T12:34:56.000Z');
  assert.equal(utc, '2024-05-01 12:34:56 UTC');
  assert.match(local ?? '', /^1\. mai 2024 kl\. 14:34:56/);
});

test('of a time without zone nothing is guessed', () => {
  assert.deepEqual(showTime('2024-05-01T12:34:56', 'en'), {
    iso: undefined,
    utc: '2024-05-01 12:34:56',
    local: undefined,
  });
});
