import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, pairOf } from '../../../tests/support/pair.ts';
import { checkLength } from './length.ts';

const FRENCH = 'L’utilisateur doit d’abord être ajouté au locataire comme utilisateur externe, puis se reconnecter.';

test('a translation of usual length is fine', () => {
  const english = 'The user must first be added to the tenant as an external user, and then sign in again.';
  assert.deepEqual(aboutOf(checkLength, pairOf(FRENCH, english)), []);
  assert.deepEqual(
    aboutOf(checkLength, pairOf(FRENCH, '必須先將使用者以外部使用者身分新增至租用戶，然後重新登入。', 'zh-TW')),
    [],
  );
});

test('short texts may differ much', () => {
  assert.deepEqual(aboutOf(checkLength, pairOf('Jeton expiré.', 'The token has expired already.')), []);
  assert.deepEqual(aboutOf(checkLength, pairOf('', '')), []);
});

test('finds what is lost and what is added', () => {
  assert.deepEqual(aboutOf(checkLength, pairOf(FRENCH, 'Add the user.')), ['body']);
  assert.deepEqual(aboutOf(checkLength, pairOf(FRENCH, FRENCH.repeat(2))), ['body']);
  assert.deepEqual(aboutOf(checkLength, pairOf(FRENCH, FRENCH, 'zh-TW')), ['body']);
  assert.deepEqual(aboutOf(checkLength, pairOf('Jeton expiré.', '')), ['body']);
  assert.deepEqual(aboutOf(checkLength, pairOf('', 'Something.')), ['body']);
});
