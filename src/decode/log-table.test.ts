import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { groupOf, logRows, sortRows } from './log-table.ts';
import { testWords } from './testing/words.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058' },
    { family: 'aadsts', code: '50011' },
    { family: 'aadb2c', code: '50011' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const words = testWords({ 'aadsts/50058': 'Zed', 'aadb2c/90118': 'Able' });
const tally = (code: string, count: number, time?: number, users?: number) => ({
  code,
  count,
  first: time,
  last: time,
  users,
});
const rows = logRows(
  [
    tally('50058', 3, 2000, 1),
    tally('90118', 5, 1000, 4),
    tally('AADB2C50011', 1),
    tally('50011', 2),
    tally('999999', 3),
  ],
  index,
  (family, code) =>
    family === 'aadsts' && code === '50058'
      ? { kind: 'interrupt', fixers: ['user'], retry: 'sign-in-again' }
      : { kind: code === '90118' ? 'transient' : 'internal', fixers: ['microsoft'], retry: 'back-off' },
);

test('bare digits are of Microsoft Entra unless only Azure AD B2C has them; unknown ones are marked', () => {
  assert.deepEqual(
    rows.map(({ family, code, known }) => [family, code, known]),
    [
      ['aadsts', '50058', true],
      ['aadb2c', '90118', true],
      ['aadb2c', '50011', true],
      ['aadsts', '50011', true],
      ['aadsts', '999999', false],
    ],
  );
});

test('expected steps stand apart from what does not work; nothing is said of what no one knows', () => {
  assert.deepEqual(rows.map(groupOf), ['steps', 'problems', 'others', 'others', 'others']);
  assert.equal(rows.at(-1)?.words, undefined);
  assert.deepEqual(logRows([tally('50058', 1)], index).map(groupOf), ['others']);
});

test('rows are sorted by each column, both ways', () => {
  const order = (...by: [Parameters<typeof sortRows>[1], boolean]): string[] =>
    sortRows(rows, ...by, words).map(({ code, count }) => `${code}×${count}`);
  assert.deepEqual(order('count', true), ['90118×5', '50058×3', '999999×3', '50011×2', '50011×1']);
  assert.deepEqual(order('code', false), ['50011×1', '50011×2', '50058×3', '90118×5', '999999×3']);
  assert.deepEqual(order('last', true).slice(0, 2), ['50058×3', '90118×5']);
  assert.deepEqual(order('users', true).slice(0, 2), ['90118×5', '50058×3']);
  assert.deepEqual(order('meaning', false).at(-1), '50058×3');
});
