import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { addresses } from './addresses.ts';

test('the list of addresses only grows: what is new is added, what would vanish is refused', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-addresses-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  const code = (name: string): string => join(root, 'content/codes/aadsts', name);
  const said: string[] = [];
  const run = (...args: string[]): number =>
    addresses([...args, '--root', root], { out: (text) => said.push(text), err: (text) => said.push(text) });
  mkdirSync(code('50058'), { recursive: true });
  assert.equal(run('--check'), 1, 'nothing is in the list yet');
  assert.equal(run(), 0);
  assert.equal(run('--check'), 0);
  const first = readFileSync(join(root, 'content/addresses.txt'), 'utf8');
  assert.match(first, /^\/aadsts\/50058$/m);
  assert.match(first, /^\/aadsts\/5005$/m, 'digits cut off');

  mkdirSync(code('50059'));
  assert.equal(run('--check'), 1);
  assert.equal(run(), 0);
  rmSync(code('50058'), { recursive: true });
  assert.equal(run(), 1, 'a published address would have no page');
  assert.match(said.at(-1) ?? '', /1 addresses without a page: \/aadsts\/50058/);
  assert.match(readFileSync(join(root, 'content/addresses.txt'), 'utf8'), /^\/aadsts\/50058$/m);
});
