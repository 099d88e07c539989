import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { hashSource } from './csp.ts';
import { finishSite } from './finish.ts';

const folders: string[] = [];
after(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en" data-version=""> <head><meta charset="utf-8"><title>T</title><style>p{}</style></head><body>${body}</body></html>`;

function site(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-finish-'));
  folders.push(folder);
  for (const [file, text] of Object.entries({ 'index.html': page('home'), '404.html': page('none'), ...files })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function contents(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(files.filter((f) => /\.\w+$|_/.test(f)).map((f) => [f, safeRead(join(folder, f))]));
}

function safeRead(path: string): string {
  try {
    return readFileSync(path).toString('base64');
  } catch {
    return 'folder';
  }
}

const WORKER = 'use(MANIFEST.version)\n';
const OFF = 'registration.unregister()\n';
const finish = (folder: string): string => finishSite(folder, { base: '/', worker: WORKER }).version;

test('every page gets the hashes of its own scripts, the header those of all', () => {
  const folder = site({
    'aadsts/50058.html': page('<script>one()</script>'),
    'a.html': page('<script>two()</script>'),
  });
  finish(folder);
  const [one, two] = [hashSource('one()'), hashSource('two()')];
  const html = readFileSync(join(folder, 'aadsts/50058.html'), 'utf8');
  assert.ok(html.includes(`script-src 'self' ${one};`) && !html.includes(two));
  const header = readFileSync(join(folder, '_headers'), 'utf8');
  assert.ok(header.includes(one) && header.includes(two));
  assert.match(readFileSync(join(folder, '_redirects'), 'utf8'), /^\/AADSTS50058 \/aadsts\/50058 301$/m);
});

test('a second run changes nothing', () => {
  const folder = site({ 'a.html': page('<p>word'), 'data.json': '{}', 'pagefind/x.pf_meta': 'x' });
  finish(folder);
  const once = contents(folder);
  assert.match(readFileSync(join(folder, 'a.html'), 'utf8'), /Content-Security-Policy/);
  finish(folder);
  assert.deepEqual(contents(folder), once);
});

test('every page and the worker have the version of the whole site, which any change of a page, a bundle or the worker changes', () => {
  const folder = site({ 'a.html': page('one'), 'lookup.json': '{}' });
  const versionNow = (): string => {
    const version = finish(folder);
    for (const file of ['index.html', 'a.html']) {
      assert.match(
        readFileSync(join(folder, file), 'utf8'),
        new RegExp(`^[^>]+><html lang="en" data-version="${version}">`),
      );
    }
    assert.match(
      readFileSync(join(folder, 'sw.js'), 'utf8'),
      new RegExp(`^const MANIFEST=\\{"version":"${version}".*\\};\nuse\\(MANIFEST\\.version\\)\n$`),
    );
    return version;
  };
  const versions = [versionNow()];
  assert.match(versions[0] ?? '', /^[0-9a-f]{16}$/);
  assert.equal(versionNow(), versions[0]);
  writeFileSync(join(folder, 'a.html'), page('two'));
  versions.push(versionNow());
  mkdirSync(join(folder, 'fr/pagefind'), { recursive: true });
  writeFileSync(join(folder, 'fr/pagefind/pagefind.js'), 'search()');
  versions.push(versionNow());
  assert.match(readFileSync(join(folder, 'sw.js'), 'utf8'), /"fr":\[[^\]]*"fr\/pagefind\/pagefind\.js"/);
  versions.push(finishSite(folder, { base: '/', worker: `${WORKER};` }).version);
  assert.equal(new Set(versions).size, 4);
});

test('what is written for hosts is no part of the version', () => {
  const folder = site({});
  const version = finish(folder);
  writeFileSync(join(folder, '_redirects'), '/x /y 301\n');
  writeFileSync(join(folder, '_hosts/csp.nginx'), 'x');
  assert.equal(finish(folder), version);
});

test('without service worker pages have no version, and the worker that is there removes itself; and back', () => {
  const folder = site({});
  finish(folder);
  const on = contents(folder);
  assert.equal(finishSite(folder, { base: '/', worker: OFF, isOff: true }).version, '');
  assert.equal(readFileSync(join(folder, 'sw.js'), 'utf8'), OFF);
  // A page that became shorter has nothing of the longer one at its end.
  assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /data-version="">.*<\/html>$/);
  finish(folder);
  assert.deepEqual(contents(folder), on);
});

test('a page without place for the version is refused by name', () => {
  const folder = site({ 'fr/b.html': page('x').replace(' data-version=""', '') });
  assert.throws(() => finish(folder), /^Error: fr\/b\.html: .*data-version.*Base\.astro/);
});

test('markup that the policy would break fails the build and names the page', () => {
  const folder = site({ 'bad.html': page('<p style="color:red">x</p>') });
  assert.throws(() => finish(folder), /bad\.html: .*<p style="color:red">/);
});

test('a page that Astro wrote without its doctype, because a text names one, gets it', () => {
  const folder = site({ 'a.html': page('<p>x</p>').replace(/^<!doctype html>\s*/i, '') });
  finish(folder);
  assert.match(readFileSync(join(folder, 'a.html'), 'utf8'), /^<!doctype html>\s*<html/i);
});
