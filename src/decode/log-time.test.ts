import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readTime } from './log-time.ts';
import { anyText } from './testing/words.ts';

const TIMES: readonly (readonly [text: string, iso: string | undefined])[] = [
  ['2024-05-01T12:34:56Z', '2024-05-01T12:34:56.000Z'],
  ['2024-05-01T12:34:56.1234567Z', '2024-05-01T12:34:56.123Z'],
  ['2024-05-01 12:34:56', '2024-05-01T12:34:56.000Z'],
  ['2024-05-01T14:34:56+02:00', '2024-05-01T12:34:56.000Z'],
  ['5/1/2024, 12:34:56.789 PM', '2024-05-01T12:34:56.789Z'],
  ['5/1/2024, 12:04:56 AM', '2024-05-01T00:04:56.000Z'],
  ['5/1/2024, 1:04:56\u202fPM', '2024-05-01T13:04:56.000Z'],
  ['01.05.2024 12:34:56', '2024-05-01T12:34:56.000Z'],
  ['25/12/2024 12:34', '2024-12-25T12:34:00.000Z'],
  ['12/25/2024 12:34', '2024-12-25T12:34:00.000Z'],
  ['5/6/2024 12:34:56', undefined],
  ['32.05.2024 12:34:56', undefined],
  ['2024-13-01T12:34:56Z', undefined],
  ['yesterday', undefined],
  ['', undefined],
];

for (const [text, iso] of TIMES) {
  test(`${text || 'nothing'} is ${iso ?? 'not read'}`, () => {
    const time = readTime(text);
    assert.equal(time === undefined ? undefined : new Date(time).toISOString(), iso);
  });
}

test('no text makes it throw', () => {
  fc.assert(fc.property(anyText, (text) => void readTime(text)));
});
