import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { answers, resolve } from './resolve.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '90002', symbol: 'InvalidTenantName', formerSymbols: ['NoTenant'] },
    { family: 'aadb2c', code: '90002' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);

/** Pieces that are packed, cut off, or mean something to a scanner. */
const PIECES = [
  ...[
    'AADSTS',
    'aadb2c',
    'AADST',
    'b2c',
    '50058',
    '50058/',
    ' and ',
    '5 0 0 5 8',
    '٥',
    '90002',
    '5',
    'o',
    'O',
    '5o058',
    'error',
    'error=',
    'error_codes: [',
    'code',
    '碼',
  ],
  ...[
    '%',
    '%2',
    '%25',
    '%20',
    '%E9',
    '%E9%8C%AF',
    '%C2',
    '%F0%9F%98%80',
    '\\',
    '\\u',
    '\\u0041',
    '\\u00',
    '\\n',
    '\\"',
    '"',
  ],
  ...[
    '&',
    '&#',
    '&#x',
    '&#50058;',
    '&#x41;',
    '&#9999999;',
    '&amp;',
    '&nbsp;',
    '&quot;',
    '{',
    '}',
    '[',
    ',',
    ':',
    '=',
    '+',
  ],
  ...[
    '\u200b',
    '\u00a0',
    '\u3000',
    '\u202e',
    '\ud800',
    '\udc00',
    '\ufeff',
    '\u0000',
    'Ａ',
    '５',
    '錯誤',
    'é',
    'ſ',
    'İ',
    '😀',
  ],
  ...[
    'invalid_grant',
    'invalid grant',
    'UserInformationNotProvided',
    'trace id: ',
    'timestamp: ',
    '2016-04-11 18:00:12Z',
  ],
  ...['3f2504e0-4f89-11d3-9a0c-0305e82c3301', '3f2504e0-', '-', '_', '.', "'", '’', ' ', '\n', '\t', 'a', 'a_'],
];

/** As long as a text can be, at night (`LONG_TEXTS=1`); else long enough for what does not end or overflows a stack. */
const LENGTH = process.env.LONG_TEXTS === '1' ? 1_000_000 : 100_000;

function check(text: string): void {
  const resolution = resolve(text, index);
  assert.equal(answers(resolution).length, resolution.findings.length);
  let before = 0;
  for (const { position, end, written } of [...resolution.findings]) {
    assert.ok(position >= before && end >= position && written.length === end - position);
    before = position;
  }
  const keys = resolution.findings.map((one) =>
    one.kind === 'symbol' ? one.matches : `${one.kind}${one.family}${one.code}`,
  );
  assert.equal(new Set(keys).size, keys.length);
}

describe('resolve is total', () => {
  test('for any text, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((u) => String.fromCharCode(u)) }), check),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check));
  });

  test('for any mixture of what it looks for', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')),
        check,
      ),
      {
        numRuns: 3000,
      },
    );
  });

  // Each is one scanner's worst case, as long as a text can be: what backtracks does not come to an end here, and what
  // keeps a stack overflows. Work that grows faster than the text, work.test.ts counts.
  test(`for ${LENGTH} characters of one piece`, () => {
    for (const piece of [
      ...PIECES,
      'A',
      'AADSTS ',
      '50058 ',
      'error_codes: [50058, ',
      'AADSTS5',
      '%2525',
      '{"',
      'error ',
      '1,',
      '50058/',
      '50058 and ',
      '"error":"inv',
      '10.0.0.1 5',
      'b2c ',
    ]) {
      check(piece.repeat(Math.ceil(LENGTH / piece.length)));
    }
  });

  test('for five times as many with a code at the end', () => {
    for (const piece of ['A ', '\\', '%25', '{"', '錯誤', '5 ', '\u200b']) {
      const text = `${piece.repeat((5 * LENGTH) / piece.length)} AADSTS50058`;
      assert.deepEqual(
        resolve(text, index).findings.map((one) => one.kind === 'code' && one.code),
        ['50058'],
        JSON.stringify(piece),
      );
    }
  });

  test('for a hundred thousand different codes', () => {
    const text = Array.from({ length: 100_000 }, (_, at) => `AADSTS${1_000_000 + at}`).join(' ');
    assert.equal(resolve(text, index).findings.length, 100_000);
  });
});
