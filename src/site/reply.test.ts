import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replyFrom } from './reply.ts';

test('the reply is plain text', () => {
  assert.equal(replyFrom({ reply: 'Run `az login` again.', locale: 'en' }, undefined), 'Run az login again.');
});

test('where the user can do nothing, the reply says who can, and not to send a page that the user does not have', () => {
  const route = 'Only an administrator can fix this. Send them this page.';
  assert.equal(
    replyFrom({ reply: 'The app is off.', locale: 'en' }, route),
    'The app is off. Only an administrator can fix this.',
  );
  assert.equal(
    replyFrom({ reply: '應用程式已停用。', locale: 'zh-TW' }, '只有管理員能處理。請把此頁傳給他們。'),
    '應用程式已停用。只有管理員能處理。',
  );
});
