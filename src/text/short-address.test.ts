import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortAddress } from './short-address.ts';

test('a long path is cut to its end, a short one stays whole', () => {
  assert.equal(
    shortAddress('https://learn.microsoft.com/a/b/reset-password?x=1#y'),
    'learn.microsoft.com/…/reset-password',
  );
  assert.equal(shortAddress('https://entra.microsoft.com'), 'entra.microsoft.com');
  assert.equal(shortAddress('https://login.microsoftonline.com/error?code=1'), 'login.microsoftonline.com/error');
});
