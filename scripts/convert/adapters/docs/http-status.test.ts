import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusesIn } from './http-status.ts';

test('statuses of HTTP are read in the digits of any script, each once', () => {
  assert.deepEqual(statusesIn('400 Bad Request or 403 Forbidden, 403?'), ['400', '403']);
  assert.deepEqual(statusesIn('403不可'), ['403']);
  assert.deepEqual(statusesIn('ห้าม๔๐๓ และ ๔๐๐'), ['400', '403']);
  assert.deepEqual(statusesIn('خطأ ٤٠١'), ['401']);
  assert.deepEqual(statusesIn('2403, 4031, 999'), []);
});
