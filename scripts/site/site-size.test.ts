import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOST_LIMITS, refusingHosts, siteSize } from './site-size.ts';

test('files are counted by what they are', () => {
  const files = ['index.html', 'fr/aadsts/1.html', 'aadsts/1.json', 'fr/aadsts/1.md', 'api/v1/codes.json', 'a.html.br'];
  const rows = siteSize(files.map((path) => [path, 10]));
  assert.deepEqual(Object.fromEntries(rows.map(({ kind, files }) => [kind, files])), {
    'compressed copies': 1,
    pages: 2,
    api: 1,
    'codes as JSON': 1,
    'codes as Markdown': 1,
  });
});

test('the hosts are named that would not take a site; compressed copies do not count', () => {
  const [strictest] = HOST_LIMITS;
  assert.ok(strictest !== undefined);
  const row = { kind: 'pages', files: strictest.files, bytes: strictest.bytes };
  assert.deepEqual(refusingHosts([row, { kind: 'compressed copies', files: 99_999, bytes: 1 }]), []);
  assert.deepEqual(refusingHosts([{ ...row, files: row.files + 1 }]), [strictest.host]);
  assert.deepEqual(refusingHosts([{ ...row, bytes: row.bytes + 1 }]), [strictest.host]);
  assert.equal(refusingHosts([{ kind: 'pages', files: 20_001, bytes: 1e9 + 1 }]).length, HOST_LIMITS.length);
});
