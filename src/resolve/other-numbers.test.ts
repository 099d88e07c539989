import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { growth } from '../../tests/support/scan-work.ts';
import { readCatalog } from '../catalog/content-files.ts';
import { lookupEntries } from '../catalog/lookup-entries.ts';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { findOtherNumbers } from './other-numbers.ts';
import { resolve } from './resolve.ts';

const index = decodeLookup(buildLookup(lookupEntries(readCatalog(join(import.meta.dirname, '../..')))));

/** What the resolver makes of a text: codes and their families, numbers of others. */
function read(text: string): string[] {
  const { findings, others } = resolve(text, index);
  return [
    ...findings.map(
      (one) => `${one.known ? '' : 'unknown '}${one.kind === 'symbol' ? one.kind : `${one.family}/${one.code}`}`,
    ),
    ...others.map(({ issuer, number }) => `${issuer} ${number}`),
  ];
}

test('the resolver tells codes and numbers of others apart, and never takes one for the other', () => {
  for (const [text, expected] of [
    ['3399614476', 'broker 0xcaa2000c'],
    ['0xCAA20003', 'broker 0xcaa20003'],
    ['-50000', 'apple -50000'],
    ['\u221250002', 'apple -50002'],
    ['Error Domain=MSALErrorDomain Code=-50000', 'apple -50000'],
    ['801c03ed', 'registration 0x801c03ed'],
    ['80048823', 'personal 0x80048823'],
    ['error code 80048823', 'personal 0x80048823'],
    ['80180014', 'enrolment/80180014'],
    ['0x80180014', 'enrolment/80180014'],
    ['0X8018000A', 'enrolment/8018000a'],
    ['error 8018000A', 'enrolment/8018000a'],
    // The same number in decimal, as a large one and as a negative one.
    ['2149056532', 'enrolment/80180014'],
    ['-2145910764', 'enrolment/80180014'],
    ['MENROLL_E_DEVICENOTSUPPORTED', 'symbol'],
    ['0x8018', 'enrolment/8018'],
    // No such code of the family: still a number of Windows' enrolment.
    ['80189999', 'enrolment 0x80189999'],
    ['0x80189999', 'enrolment 0x80189999'],
    ['2149095833', 'enrolment 0x80189999'],
    ['AADSTS80180014', 'unknown aadsts/80180014'],
    ['AADSTS80048823', 'unknown aadsts/80048823'],
    ['50058', 'aadsts/50058'],
  ] as const) {
    assert.deepEqual(read(text), [expected], text);
  }
  assert.deepEqual(read('AADSTS50058 (0xCAA20003)'), ['aadsts/50058', 'broker 0xcaa20003']);
  const log = `${'A line of a log that goes on. '.repeat(8)}\nMDM enrollment failed (MENROLL_E_DEVICENOTSUPPORTED, 0x80180031) 0x8018`;
  assert.deepEqual(read(log), ['symbol', 'enrolment/80180031']);
});

test('numbers of others are told by their form, in decimal too', () => {
  for (const [text, expected] of [
    ['Error code: 3399614476, Tag: 557973601', 'broker 0xcaa2000c'],
    ['error 0xCAA20003', 'broker 0xcaa20003'],
    ['error code 801c03ed', 'registration 0x801c03ed'],
    ['Error Code: 80043490', 'personal 0x80043490'],
    ['Error Domain=MSALErrorDomain Code=-50000 "(null)"', 'apple -50000'],
    ['(MSALErrorDomain error -50005.)', 'apple -50005'],
  ] as const) {
    assert.deepEqual(
      findOtherNumbers(text, false).map(({ issuer, number }) => `${issuer} ${number}`),
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
    '-50000',
    // Windows' own: a class that is not registered.
    '0x80040154',
    '80180014-dead',
    'x80180014',
    '',
  ]) {
    assert.deepEqual(findOtherNumbers(text, false), [], text);
  }
});

test('work grows as the text does', () => {
  for (const piece of ['MSALError', 'MSALErrorDomain -', '3399614476 ', '0xcaa', '-50000 ', 'MSAL Error']) {
    assert.ok(growth(piece, (text) => findOtherNumbers(text, false)) < 5, piece);
  }
});
