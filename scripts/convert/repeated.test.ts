import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { CodeRecord } from './records.ts';
import { mergeRepeated } from './repeated.ts';

function record(line: number, body: string, symbol?: string): CodeRecord {
  const named = symbol === undefined ? {} : { symbol };
  return {
    kind: 'code',
    family: 'aadsts',
    code: '50001',
    locale: 'en',
    ...named,
    body,
    lines: [{ first: line, last: line }],
  };
}

it('a code that stands there twice keeps both texts and a symbol, whichever row has it', () => {
  for (const rows of [
    [record(1, 'One.', 'FirstName'), record(2, 'Two.')],
    [record(1, 'One.'), record(2, 'Two.', 'FirstName')],
  ]) {
    const { merged, repeated } = mergeRepeated(rows);
    assert.deepEqual(
      merged.map(({ symbol, body, lines }) => ({ symbol, body, lines: lines.length })),
      [{ symbol: 'FirstName', body: 'One.\n\n---\n\nTwo.', lines: 2 }],
    );
    assert.deepEqual(repeated, ['AADSTS50001']);
  }
  const [both] = mergeRepeated([record(1, 'One.', 'FirstName'), record(2, 'Two.', 'OtherName')]).merged;
  assert.deepEqual([both?.symbol, both?.body], ['FirstName', 'One.\n\n---\n\nOtherName\n\nTwo.']);
});
