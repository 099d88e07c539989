import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { findProgram } from '../../support/debian-package.ts';
import { layOutHugo } from './hugo-site.ts';
import { siteTexts } from './site-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');
const hugo = findProgram('hugo');
/** A code with an answer, one that is only known to exist, and guides. */
const TEXTS = siteTexts(ROOT, (path) => /^guides\/|^aadsts\/(?:50058|1000034)$/.test(path));

test('Hugo gets every text of every language, at the address it has in the Atlas', (t) => {
  const place = mkdtempSync(join(tmpdir(), 'atlas-hugo-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  assert.equal(layOutHugo(TEXTS, place), TEXTS.length);
  const text = TEXTS.find(({ locale, path }) => locale === 'zh-TW' && path === 'aadsts/50058');
  assert.ok(text !== undefined);
  const [head = '', ...body] = readFileSync(join(place, 'content/zh-TW/aadsts/50058.md'), 'utf8').split('\n\n');
  assert.deepEqual(JSON.parse(head), { title: text.title });
  assert.equal(body.join('\n\n'), `${text.body}\n`);
});

test('Hugo builds a page for each', { skip: hugo === undefined && 'Hugo is not installed' }, (t) => {
  const place = mkdtempSync(join(tmpdir(), 'atlas-hugo-'));
  t.after(() => rmSync(place, { recursive: true, force: true }));
  layOutHugo(TEXTS, place);
  const { status, stderr, stdout } = spawnSync(hugo ?? '', ['--quiet'], { cwd: place, encoding: 'utf8' });
  assert.equal(status, 0, stderr + stdout);
  for (const file of ['aadsts/50058.html', 'zh-tw/aadsts/50058.html', 'fr/guides.html']) {
    assert.ok(existsSync(join(place, 'public', file)), file);
  }
});
