import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress } from './report-address.ts';

test('a report has code, locale and version, and nothing else', () => {
  const facts = {
    repository: 'https://github.com/contoso/atlas/',
    code: 'AADSTS50058',
    locale: 'zh-TW',
    version: 'abc',
  };
  const address = new URL(reportAddress(facts));
  assert.equal(address.origin + address.pathname, 'https://github.com/contoso/atlas/issues/new');
  assert.deepEqual(
    [...address.searchParams],
    [
      ['title', 'AADSTS50058 (zh-TW): '],
      ['body', 'Code: AADSTS50058\nLocale: zh-TW\nVersion: abc\n\n'],
    ],
  );
});
