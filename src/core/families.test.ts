import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareCodes, compareDigits, FAMILIES, fullCode, hasDigits, isCodeOf, isFamily } from './families.ts';

describe('families', () => {
  it('knows its three families and nothing else', () => {
    for (const family of FAMILIES) assert.ok(isFamily(family));
    for (const value of ['AADSTS', 'guides', '', 'constructor', 'aadsts ']) assert.ok(!isFamily(value), value);
  });

  it('tells the form of a code by its family', () => {
    for (const code of ['50058', '500011', '5000224']) assert.ok(isCodeOf('aadsts', code), code);
    for (const code of ['5005', '500000000', '5005a', ' 50058', '50058\n', '٥٠٠٥٨', ''])
      assert.ok(!isCodeOf('aadsts', code), code);
    assert.ok(isCodeOf('aadb2c', '90118'));
    for (const code of ['9011', '901180']) assert.ok(!isCodeOf('aadb2c', code), code);
    assert.ok(isCodeOf('oauth', 'invalid_grant'));
    for (const code of ['Invalid_grant', '_grant', 'invalid-grant', '']) assert.ok(!isCodeOf('oauth', code), code);
  });

  it('writes codes as people write them', () => {
    assert.deepEqual(
      [fullCode('aadsts', '50058'), fullCode('aadb2c', '90118'), fullCode('oauth', 'invalid_grant')],
      ['AADSTS50058', 'AADB2C90118', 'invalid_grant'],
    );
  });

  it('browses by digits what has digits', () => {
    assert.deepEqual(FAMILIES.filter(hasDigits), ['aadsts', 'aadb2c', 'enrolment']);
  });

  it('orders digits as numbers and words alphabetically', () => {
    assert.deepEqual(['500011', '50058', '16000', '9001023', '100007'].sort(compareDigits), [
      '16000',
      '50058',
      '100007',
      '500011',
      '9001023',
    ]);
    assert.deepEqual(
      ['server_error', 'access_denied', 'invalid_grant'].sort((a, b) => compareCodes('oauth', a, b)),
      ['access_denied', 'invalid_grant', 'server_error'],
    );
    assert.equal(compareCodes('oauth', 'invalid_grant', 'invalid_grant'), 0);
  });
});
