import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { HOST_LIMITS, MOST_SHARED_PICTURES, refusingHosts, siteSize, sizeReport } from './site-size.ts';

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

test('a site that a host would not take ends the build, and says what to leave out, unless that is wanted', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-size-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const page = join(folder, 'index.html');
  writeFileSync(page, '');
  assert.match(sizeReport(folder), /^size: pages 1 /);
  // A file with nothing written in it takes no room on the disk.
  truncateSync(page, 250_000_001);
  assert.throws(() => sizeReport(folder), /too large for: Azure Static Web Apps, free\nLeave out .* "-- --larger"/);
  assert.match(sizeReport(folder, true), /too large for: Azure/);
});

test('pictures of single codes are the first that such a site does without', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-size-'));
  t.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'previews'));
  for (let code = 0; code <= MOST_SHARED_PICTURES; code += 1) writeFileSync(join(folder, `previews/${code}.png`), '');
  assert.match(sizeReport(folder), /^size: pictures 81 /);
  truncateSync(join(folder, 'previews/0.png'), 250_000_001);
  assert.throws(() => sizeReport(folder), /Build without "--previews"; or with "-- --previews --larger"/);
});
