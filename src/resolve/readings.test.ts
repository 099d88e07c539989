import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readingsOf } from './readings.ts';
import type { CodeFinding } from './types.ts';

const finding: CodeFinding = {
  kind: 'code',
  family: 'aadsts',
  code: '50058',
  known: true,
  bare: false,
  written: '',
  position: 0,
  end: 0,
};

describe('how a code was read', () => {
  const usual = ['AADSTS50058', 'aadsts: 50058', 'AADSTS error code 50058', 'AADSTS錯誤碼50058', '50058'];
  const cases: Readonly<Record<string, readonly string[]>> = {
    ...Object.fromEntries(usual.map((written) => [written, []])),
    ADSTS50058: ['letter-missing'],
    AADSS50058: ['letter-missing'],
    'aadst 50058': ['letter-missing'],
    AADSSTS50058: ['letter-doubled'],
    AADSTSS50058: ['letter-doubled'],
    'AADSTS 50.058': ['grouped'],
    'AADSTS 5 0 0 5 8': ['grouped'],
    'AADST50,058': ['grouped', 'letter-missing'],
    ＡＡＤＳＴＳ５００５８: ['full-width'],
    AADSTS٥٠٠٥٨: ['other-digits'],
    '५० ०५८': ['grouped', 'other-digits'],
  };
  for (const [written, expected] of Object.entries(cases)) {
    test(`${written}: ${expected.join(', ') || 'as usual'}`, () => {
      assert.deepEqual(readingsOf({ ...finding, written }), expected);
    });
  }

  const b2c: Readonly<Record<string, readonly string[]>> = {
    AADB2C90118: [],
    AADB290118: ['letter-missing'],
    B2C90118: ['letter-missing'],
    AADB22C90118: ['letter-doubled'],
  };
  for (const [written, expected] of Object.entries(b2c)) {
    test(`${written}: ${expected.join(', ') || 'as usual'}`, () => {
      assert.deepEqual(readingsOf({ ...finding, family: 'aadb2c', code: '90118', written }), expected);
    });
  }

  test('there is none for what is no code', () => {
    const prefix = { ...finding, kind: 'prefix', code: '500', written: 'AADST500' } as const;
    assert.deepEqual(readingsOf(prefix), []);
  });
});
