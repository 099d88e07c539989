import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOneLetterOff, meantWord } from './typing.ts';

test('one letter less, more, other, or two that changed places', () => {
  for (const word of ['pasword', 'passsword', 'oassword', 'passwrod'])
    assert.ok(isOneLetterOff(word, 'password'), word);
  for (const word of ['password', 'pasward', 'paswordd', 'drowssap', 'passwor' + 'ds1']) {
    assert.ok(!isOneLetterOff(word, 'password'), word);
  }
});

test('the commonest known word is meant; short words and numbers mean nothing else', () => {
  const known = new Map([
    ['consent', 9],
    ['content', 1],
    ['mfa', 9],
  ]);
  assert.equal(meantWord('conzent', known), 'consent');
  assert.equal(meantWord('mfe', known), undefined);
  assert.equal(meantWord('conse2t', known), undefined);
});
