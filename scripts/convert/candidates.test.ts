import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Candidate, symbolsOf } from './candidates.ts';
import { describeSource } from './testing/fixtures.ts';

const text = (place: number, date: string | null, symbol?: string): Candidate<{ symbol?: string }> => ({
  record: symbol === undefined ? {} : { symbol },
  source: describeSource('docs-page', { date }),
  edition: 1,
  isCurrent: true,
  place,
  kind: 'unknown',
});

test('the newest edition says what a code is called, whatever the order of files; older names are former ones', () => {
  for (const order of [
    [text(0, '2018', 'OldName'), text(1, '2023')],
    [text(0, '2023'), text(1, '2018', 'OldName')],
  ]) {
    assert.deepEqual(symbolsOf(order), { formerSymbols: ['OldName'] }, 'the newest has no name for it any more');
  }
  const renamed = [text(0, null, 'OldName'), text(1, '2020', 'NewName'), text(2, '2020')];
  assert.deepEqual(symbolsOf(renamed), { symbol: 'NewName', formerSymbols: ['OldName'] });
});
