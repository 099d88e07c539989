import assert from 'node:assert/strict';
import { test } from 'node:test';
import { overSize, SITE_LIMITS, siteSize } from './site-size.ts';

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

test('a site that a host would not take is told what to leave out; compressed copies do not count', () => {
  const row = { kind: 'pages', files: SITE_LIMITS.files, bytes: SITE_LIMITS.bytes };
  assert.equal(overSize([row, { kind: 'compressed copies', files: 99_999, bytes: 1 }]), undefined);
  assert.match(overSize([{ ...row, files: row.files + 1 }]) ?? '', /15001 files .* Leave out/);
  assert.match(overSize([{ ...row, bytes: row.bytes + 1 }]) ?? '', /250000001 bytes/);
});
