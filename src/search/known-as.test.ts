import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownAs, packKnownAs } from './known-as.ts';

test('what is packed is unpacked, and part of a code is no code', () => {
  const data = packKnownAs([
    { family: 'aadsts', code: '50051', sentence: 'Seen.' },
    { family: 'aadsts', code: '500521', sentence: 'Seen.' },
    { family: 'oauth', code: 'login_hint', sentence: 'Named.' },
  ]);
  assert.equal(data.length, 2);
  assert.equal(knownAs(data, 'aadsts', '50051'), 'Seen.');
  assert.equal(knownAs(data, 'oauth', 'login_hint'), 'Named.');
  for (const [family, code] of [
    ['aadsts', '50052'],
    ['aadb2c', '50051'],
    ['aadsts', ''],
  ] as const)
    assert.equal(knownAs(data, family, code), '');
});
