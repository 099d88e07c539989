import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readKnownEditions } from './known-editions.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the lists of codes of five years, each with its date', () => {
  const editions = readKnownEditions(ROOT).map(({ id, date, codes }) => `${id} ${date} ${codes.size}`);
  assert.deepEqual(editions, [
    'learn-aadsts-2018-09 2018-09-24 228',
    'learn-aadsts-2025-02 2025-02-03 345',
    'learn-aadsts-2026 2026 350',
    'b2c-2019-07 2019-07-03 360',
    'b2c-2021-06 2021-06-16 128',
    'b2c-2023-11 2023-11-08 133',
  ]);
});

test('a project without the file has none; what is wrong in it is said by name', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'known-editions-'));
  t.after(() => rmSync(root, { recursive: true }));
  assert.deepEqual(readKnownEditions(root), []);
  cpSync(join(ROOT, 'content/facts'), join(root, 'content/facts'), { recursive: true });
  const write = (family: string, editions: readonly string[]): void =>
    writeFileSync(
      join(root, 'content/facts/editions.json'),
      JSON.stringify({ [family]: { taken: '2027-01-02', editions } }),
    );
  for (const [message, family, ...editions] of [
    [/"sts"\n.*a family/, 'sts', 'b2c-2019-07'],
    [/"nowhere"/, 'aadb2c', 'nowhere'],
    [/"issues"[\s\S]*has a date/, 'aadb2c', 'issues'],
    [/2019-07-03 after one of 2021-06-16/, 'aadb2c', 'b2c-2021-06', 'b2c-2019-07'],
    [/"b2c-2019-07", which no code names/, 'aadsts', 'b2c-2019-07'],
  ] as const) {
    write(family, editions);
    assert.throws(() => readKnownEditions(root), message);
  }
});
