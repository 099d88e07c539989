import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { codesInRows } from './row-codes.ts';

const index = decodeLookup(buildLookup(['50053', '50126'].map((code) => ({ family: 'aadsts' as const, code }))));

test('a code in a row of a log is found though no name of a column says what it is', () => {
  const rows = [
    '2026-01-14T07:41:12Z,kari@contoso.com,Oslo,50126,Failure',
    '14.01.2026 07:41:12;kari;PC-1;"50053";Failure',
    '2026-01-14 07:41:12 | kari | Oslo | 50126',
  ];
  for (const row of rows) assert.equal(codesInRows(row, index).length, 1, row);
  assert.deepEqual(codesInRows(rows.join('\n'), index), ['50126', '50053']);
  assert.deepEqual(codesInRows('kari  Oslo  50126\nola  Moss  50053', index), ['50126', '50053']);
  assert.deepEqual(codesInRows('kari 50126\nola 50053\nper 50126', index), ['50126', '50053']);
  for (const text of ['11:04 user=kari result=50126 x', 'upn = kari ; result = 50126 ;', '{"result":"50126"}'])
    assert.deepEqual(codesInRows(text, index), ['50126'], text);
});

test('a number in a sentence, beside another code, alone of its kind or without a time is none', () => {
  const texts = [
    'On 2026-01-14, we sold 50126, sent 12, kept 3',
    '2026-01-14T07:41:12Z,50126,50053,x',
    'kari,Oslo,50126,x',
    '2026-01-14T07:41:12Z,50127,a,b',
    'at 2026-01-14 07:41, room 50126',
    'kari 50126\nola 50127\nper 50126',
    'zip 50126\ncity Oslo',
    'no result=50127',
  ];
  for (const text of texts) assert.deepEqual(codesInRows(text, index), [], text);
});
