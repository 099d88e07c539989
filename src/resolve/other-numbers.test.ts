import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth } from '../../tests/support/scan-work.ts';
import { findOtherNumbers } from './other-numbers.ts';

test('numbers of others are told by their form, in decimal too', () => {
  for (const [text, expected] of [
    ['Error code: 3399614476, Tag: 557973601', 'broker 0xcaa2000c'],
    ['error 0xCAA20003', 'broker 0xcaa20003'],
    ['error code 801c03ed', 'registration 0x801c03ed'],
    ['Error 80180014:', 'enrolment 0x80180014'],
    ['Error Code: 80043490', 'personal 0x80043490'],
    ['Error Domain=MSALErrorDomain Code=-50000 "(null)"', 'apple -50000'],
    ['(MSALErrorDomain error -50005.)', 'apple -50005'],
  ] as const) {
    assert.deepEqual(
      findOtherNumbers(text).map(({ issuer, number }) => `${issuer} ${number}`),
      [expected],
      text,
    );
  }
});

test('what only looks like one is none', () => {
  for (const text of [
    'AADSTS50058',
    'call 2025550123',
    '0x80070520',
    'error -50000',
    '80180014-dead',
    'x80180014',
    '',
  ]) {
    assert.deepEqual(findOtherNumbers(text), [], text);
  }
});

test('work grows as the text does', () => {
  for (const piece of ['MSALError', 'MSALErrorDomain -', '3399614476 ', '0xcaa', '-50000 ', 'MSAL Error']) {
    assert.ok(growth(piece, findOtherNumbers) < 5, piece);
  }
});
