import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf, rowText } from './list-marks.ts';
import { matchesFilters } from './matches-filters.ts';

test('a row says its kind, its fixers in order and its topics, and nothing that is not known', () => {
  assert.equal(
    marksOf({ kind: 'failure', fixers: ['administrator', 'help-desk'], topics: ['consent'] }),
    'k0 f2 f1 t3',
  );
  assert.equal(marksOf({ kind: 'unknown', fixers: ['unknown'], topics: [] }), '');
});

test('a row is shown when it has everything that is asked for', () => {
  const marks = marksOf({ kind: 'interrupt', fixers: ['user'], topics: ['mfa', 'tokens'] });
  assert.equal(matchesFilters(marks, ['', '', '']), true);
  assert.equal(matchesFilters(marks, ['k1', 'f0', 't8']), true);
  assert.equal(matchesFilters(marks, ['k1', 'f2', '']), false);
  // t1 is no t10, nor the other way round.
  assert.equal(matchesFilters('t10', ['t1']), false);
  assert.equal(matchesFilters('', ['k0']), false);
});

test('a long sentence ends between words, in Chinese between characters, and a short one is left as it is', () => {
  assert.equal(rowText('The password is wrong.'), 'The password is wrong.');
  assert.equal(rowText('The password was right, and then nothing', 27), 'The password was right…');
  assert.equal(rowText('密碼正確但是還要第二項證明', 6), '密碼正確但是…');
  assert.equal([...rowText('a'.repeat(200))].length, 85);
});
