import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { SiteFacts } from './site-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-facts-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (body: string) => () => `<!doctype html><html data-version=""><head></head><body>${body}</body></html>`;

test('what one step read of the pages, the next takes over, once', () => {
  const read = new SiteFacts();
  read.read('index.html', page('home'));
  read.read('fr/guides/a.html', page('<script>one()</script>'));
  read.read('fr/guides/b.html', page('<script>one()</script>'));
  read.save(folder);
  const taken = SiteFacts.take(folder);
  assert.deepEqual(taken.pages, read.pages);
  assert.equal(taken.hashes.length, 2);
  assert.deepEqual(readdirSync(folder), [], 'it is no part of the site');
  assert.equal(SiteFacts.take(folder).pages.size, 0);
});

test('a page that is known is not read again', () => {
  const facts = new SiteFacts();
  facts.read('index.html', page('home'));
  facts.read('index.html', () => assert.fail('it was read twice'));
  assert.throws(
    () => facts.read('bad.html', page('<p style="color:red">')),
    /^Error: bad\.html: .*<p style="color:red">/,
  );
});
