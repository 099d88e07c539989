import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorAddressCode } from './error-address.ts';

test('the code of an /error address is found in any case, wherever it stands', () => {
  assert.equal(errorAddressCode('?code=50058'), '50058');
  assert.equal(errorAddressCode('?x=1&Code=%20AADSTS50058%20'), 'AADSTS50058');
  assert.equal(errorAddressCode('?CODE=AADB2C90118&code=1'), 'AADB2C90118');
});

test('an /error address without a code asks for nothing', () => {
  assert.equal(errorAddressCode(''), '');
  assert.equal(errorAddressCode('?code='), '');
  assert.equal(errorAddressCode('?error=50058'), '');
});

test('a message in place of a code is cut', () => {
  assert.equal(errorAddressCode(`?code=${'9'.repeat(5000)}`).length, 100);
});

// To decode each of a million parameters takes minutes.
test('the code is found behind a million other parameters', () => {
  assert.equal(errorAddressCode(`?${'a&'.repeat(1e6)}code=50058`), '50058');
});
