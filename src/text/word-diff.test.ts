import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordDiff } from './word-diff.ts';

const shown = (before: string, after: string, locale: string): string =>
  wordDiff(before, after, locale)
    .map(({ kind, text }) => (kind === 'added' ? `[+${text}]` : kind === 'removed' ? `[-${text}]` : text))
    .join('');

test('words that came and went are told, in scripts with and without spaces', () => {
  assert.equal(shown('The scope is wrong.', 'The claim is wrong.', 'en'), 'The [-scope][+claim] is wrong.');
  assert.equal(shown('使用者已停用。', '帳戶已停用。', 'zh-TW'), '[-使用者][+帳戶]已停用。');
  assert.equal(shown('Same.', 'Same.', 'en'), 'Same.');
});
