import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKinds, threeWordsOf } from './kinds.ts';

test('what is packed is unpacked; codes of which nothing is known are left out', () => {
  const known = { kind: 'interrupt', fixers: ['user', 'microsoft'], retry: 'after-interaction' } as const;
  const half = { kind: 'unknown', fixers: ['developer'], retry: 'unknown' } as const;
  const nothing = { kind: 'unknown', fixers: ['unknown'], retry: 'unknown' } as const;
  const data = buildKinds([
    { id: 'aadsts/50058', ...known },
    { id: 'aadsts/50011', ...half },
    { id: 'aadsts/99', ...nothing },
  ]);
  assert.deepEqual(threeWordsOf(data, 'aadsts/50058'), known);
  assert.deepEqual(threeWordsOf(data, 'aadsts/50011'), half);
  assert.equal(threeWordsOf(data, 'aadsts/99'), undefined);
});
