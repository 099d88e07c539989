import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplifiedCharacters } from './simplified.ts';

test('finds simplified characters, each once', () => {
  assert.deepEqual(simplifiedCharacters('请确认账户与网络，请重试。'), [
    '请',
    '确',
    '认',
    '账',
    '户',
    '与',
    '网',
    '络',
    '试',
  ]);
});

test('leaves traditional Chinese alone, and what is written the same in both', () => {
  assert.deepEqual(simplifiedCharacters('請確認帳戶與網路後重試：皇后、公里、干涉、台灣、批准。A{0}'), []);
});
