import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { narrow, unpack } from './fold.ts';

describe('unpack', () => {
  const cases: Readonly<Record<string, string>> = {
    'AADSTS50058: nothing to do, 100 % & more': 'AADSTS50058: nothing to do, 100 % & more',
    'a%20b%3Dc': 'a b=c',
    'a%2520b': 'a b',
    '%e9%8c%af%E8%AA%A4': '錯誤',
    '%F0%9F%98%80': '😀',
    '%E9%8C': '%E9%8C',
    '%C0%AF': ' ',
    '\\"error\\"': '"error"',
    '\\\\\\"error\\\\\\"': '"error"',
    'a\\r\\nb': 'a  b',
    '\\u0041\\u00e9': 'Aé',
    '&quot;a&quot;&nbsp;b': ' a  b',
    '&amp;quot;a': ' a',
    '&#65;&#x42;': 'AB',
    '&#9999999;': ' ',
    'a\u200bb\u2060c\u202ed\ufeff': 'abcd',
  };
  for (const [packed, plain] of Object.entries(cases)) {
    test(JSON.stringify(packed), () => assert.equal(unpack(packed), plain));
  }

  test('brings back what was encoded twice for an address', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\wæøå錯誤 :=?/.,()-]*$/u), (text) => {
        assert.equal(unpack(encodeURIComponent(encodeURIComponent(text))), text);
      }),
    );
  });
});

describe('narrow', () => {
  test('makes full-width characters and odd spaces plain', () => {
    assert.equal(narrow('ＡＡＤＳＴＳ：５００５８　a\u00a0b\u202fc'), 'AADSTS:50058 a b c');
  });

  test('makes the digits of all scripts plain', () => {
    const others = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (sign) => /\p{Nd}/u.test(sign) && !/[\d０-９]/.test(sign),
    );
    assert.ok(others.length >= 340, `${others.length} digits`);
    // Unicode gives each script its ten digits in a row.
    assert.equal(narrow(others.join('')), '0123456789'.repeat(others.length / 10));
  });

  test('keeps the length of any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)) }),
        (text) => {
          assert.equal(narrow(text).length, text.length);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
