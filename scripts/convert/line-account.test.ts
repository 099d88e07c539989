import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerpt, SourceError } from '../../src/core/source-error.ts';
import { accountForLines, formatRanges } from './line-account.ts';
import { decodeUtf8 } from './sources.ts';

describe('accountForLines', () => {
  const text = 'one\n\ntwo\n \t\nthree\n';
  const record = { kind: 'guide', slug: 's', locale: 'fr', title: 't', body: 'b' } as const;

  it('counts the lines that are not blank', () => {
    const records = [{ ...record, lines: [{ first: 1, last: 3 }] }];
    assert.equal(accountForLines(text, { records, leftOut: [{ lines: { first: 5, last: 5 }, why: 'w' }] }, 'f'), 3);
  });

  it('names the first line nobody accounts for', () => {
    const records = [{ ...record, lines: [{ first: 1, last: 1 }] }];
    assert.throws(
      () => accountForLines(text, { records, leftOut: [] }, 'content/sources/f.md'),
      (error) =>
        error instanceof SourceError &&
        error.complaint.line === 3 &&
        error.message.startsWith('content/sources/f.md:3\n  found:    "two"\n  expected: a line') &&
        /\n {2}to do: {4}teach the adapter/.test(error.message),
    );
  });

  it('writes ranges as front matter has them', () => {
    assert.equal(formatRanges([{ first: 147, last: 149 }]), '147-149');
    assert.equal(
      formatRanges([
        { first: 12, last: 12 },
        { first: 30, last: 31 },
      ]),
      '12, 30-31',
    );
  });
});

describe('excerpt', () => {
  it('fits on one line of a message', () => {
    assert.equal(excerpt(' a\n\tb '), '"a b"');
    assert.equal(excerpt('x'.repeat(80)), `"${'x'.repeat(80)}"`);
    assert.equal(excerpt('x'.repeat(81)), `"${'x'.repeat(79)}…"`);
  });
});

describe('decodeUtf8', () => {
  it('reads UTF-8, drops the byte order mark and unifies line breaks', () => {
    assert.equal(decodeUtf8(Buffer.from('\ufeffé\r\n字\rb\n'), 'f'), 'é\n字\nb\n');
  });

  it('names the line of the first bad byte', () => {
    for (const [bytes, line] of [
      [[0x61, 0x0a, 0xe9, 0x0a], 2],
      [[0xc3], 1],
      [[0xe2, 0x82, 0x0a, 0xac], 1],
      [[0x61, 0x0a, 0x0a, 0xed, 0xa0, 0x80], 3],
    ] as const) {
      assert.throws(
        () => decodeUtf8(Uint8Array.from(bytes), 'f'),
        (error) => error instanceof SourceError && error.complaint.line === line,
        String(bytes),
      );
    }
  });
});
