import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { parseEntryFile } from '../../../src/catalog/entry-file.ts';
import { growContent, syntheticCodes, withCode } from './synthetic.ts';

const project = mkdtempSync(join(tmpdir(), 'atlas-synthetic-'));
after(() => rmSync(project, { recursive: true, force: true }));

const FILE = '---\nfamily: aadsts\ncode: "50058"\nsymbol: UserUnknown\n---\n\nThe text.\n';

test('codes are as many as asked for, all of one length, and no more than there is room for', () => {
  assert.deepEqual(syntheticCodes('aadb2c', 3), ['10000', '10007', '10014']);
  assert.equal(new Set(syntheticCodes('aadsts', 30_700)).size, 30_700);
  assert.throws(() => syntheticCodes('aadb2c', 20_000), /no room for 20000/);
});

test('a file of another code has a symbol and a text of its own', () => {
  const { data, body } = parseEntryFile(withCode(FILE, '10007')) ?? assert.fail();
  assert.deepEqual([data.code, data.symbol, body], ['10007', 'UserUnknownBAAAH', 'The 10007 text.']);
});

test('a project grows by its own texts, translations with them, and keeps its other families', () => {
  const files = ['codes/aadsts/50058/fr', 'translations/aadsts/50058/en', 'codes/aadb2c/90118/fr'].map((path) =>
    join(project, 'content', `${path}.md`),
  );
  for (const file of [...files, join(project, 'content/translations/aadb2c/90118/nb.md')]) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, FILE);
  }
  assert.equal(growContent(project, 10), 20);
  const folder = join(project, 'content/translations/aadsts');
  assert.deepEqual(readdirSync(folder), syntheticCodes('aadsts', 10));
  const [first = ''] = readdirSync(folder);
  assert.ok(readFileSync(join(folder, first, 'en.md'), 'utf8').includes(`code: "${first}"`));
});
