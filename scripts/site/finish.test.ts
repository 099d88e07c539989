import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
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

const LONG = '<p>word</p>'.repeat(200);

test('every page gets the hashes of its own scripts, the header those of all', async () => {
  const folder = site({
    'aadsts/50058.html': page('<script>one()</script>'),
    'a.html': page('<script>two()</script>'),
  });
  await finishSite(folder, { base: '/' });
  const [one, two] = [hashSource('one()'), hashSource('two()')];
  const html = readFileSync(join(folder, 'aadsts/50058.html'), 'utf8');
  assert.ok(html.includes(`script-src 'self' ${one};`) && !html.includes(two));
  const header = readFileSync(join(folder, '_headers'), 'utf8');
  assert.ok(header.includes(one) && header.includes(two));
  assert.match(readFileSync(join(folder, '_redirects'), 'utf8'), /^\/AADSTS50058 \/aadsts\/50058 301$/m);
});

test('a second run changes nothing, and what is compressed unpacks to the page', async () => {
  const folder = site({ 'a.html': page(LONG), 'data.json': '{}', 'pagefind/x.pf_meta': LONG, 'old.txt': LONG });
  await finishSite(folder, { base: '/', quality: 4 });
  const once = contents(folder);
  assert.ok(once.has('a.html.br') && once.has('a.html.gz') && once.has('old.txt.gz'));
  assert.ok(!once.has('data.json.gz') && !once.has('pagefind/x.pf_meta.gz') && !once.has('_headers.gz'));
  await finishSite(folder, { base: '/', quality: 4 });
  assert.deepEqual(contents(folder), once);
  const html = readFileSync(join(folder, 'a.html'));
  assert.match(html.toString(), /Content-Security-Policy/);
  assert.ok(gunzipSync(readFileSync(join(folder, 'a.html.gz'))).equals(html));
  assert.ok(brotliDecompressSync(readFileSync(join(folder, 'a.html.br'))).equals(html));
  assert.equal(readFileSync(join(folder, 'a.html.gz'))[9], 255, 'the operating system is not named');
});

test('every page and the worker have the version of the whole site, which any change of a page or bundle changes', async () => {
  const folder = site({ 'a.html': page('one'), 'lookup.json': '{}' });
  const versionWith = async (searchBundles?: Promise<void>): Promise<string> => {
    const { version } = await finishSite(folder, { base: '/', ...(searchBundles && { searchBundles }) });
    for (const file of ['index.html', 'a.html']) {
      assert.match(
        readFileSync(join(folder, file), 'utf8'),
        new RegExp(`^[^>]+><html lang="en" data-version="${version}">`),
      );
    }
    assert.match(readFileSync(join(folder, 'sw.js'), 'utf8'), new RegExp(`^const MANIFEST=\\{"version":"${version}"`));
    return version;
  };
  const first = await versionWith();
  assert.match(first, /^[0-9a-f]{16}$/);
  assert.equal(await versionWith(), first);
  writeFileSync(join(folder, 'a.html'), page('two'));
  const second = await versionWith();
  assert.notEqual(second, first);
  // Bundles come while pages are read.
  const later = new Promise((resolve) => setTimeout(resolve, 20)).then(() => {
    mkdirSync(join(folder, 'fr/pagefind'), { recursive: true });
    writeFileSync(join(folder, 'fr/pagefind/pagefind.js'), 'search()');
  });
  assert.notEqual(await versionWith(later), second);
  assert.match(readFileSync(join(folder, 'sw.js'), 'utf8'), /"fr":\[[^\]]*"fr\/pagefind\/pagefind\.js"/);
});

test('without service worker pages have no version, and the worker that is there removes itself', async () => {
  const folder = site({});
  await finishSite(folder, { base: '/', withoutServiceWorker: true });
  assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /data-version=""/);
  assert.match(readFileSync(join(folder, 'sw.js'), 'utf8'), /unregister\(\)/);
});

test('the worker can be turned off and on afterwards, and pages become shorter and longer with it', async () => {
  const folder = site({});
  await finishSite(folder, { base: '/' });
  const on = contents(folder);
  await finishSite(folder, { base: '/', withoutServiceWorker: true });
  const off = readFileSync(join(folder, 'sw.js'), 'utf8');
  assert.ok(off.includes('unregister()') && !off.includes('MANIFEST'));
  assert.match(readFileSync(join(folder, 'index.html'), 'utf8'), /data-version="">.*<\/html>$/);
  await finishSite(folder, { base: '/' });
  assert.deepEqual(contents(folder), on);
});

test('a worker that was made with the pages is told of its build, and not made again', async () => {
  const folder = site({ 'sw.js': 'use(MANIFEST.version)\n' });
  await finishSite(folder, { base: '/' });
  assert.match(readFileSync(join(folder, 'sw.js'), 'utf8'), /^const MANIFEST=\{.*\};\nuse\(MANIFEST\.version\)\n$/);
});

test('a page without place for the version is refused by name', async () => {
  const folder = site({ 'fr/b.html': page('x').replace(' data-version=""', '') });
  await assert.rejects(finishSite(folder, { base: '/' }), /^Error: fr\/b\.html: .*data-version.*Base\.astro/);
});

test('compressing can be left out, and nothing older is left behind', async () => {
  const folder = site({ 'a.html': page(LONG) });
  await finishSite(folder, { base: '/', quality: 4 });
  await finishSite(folder, { base: '/' });
  assert.ok(!existsSync(join(folder, 'a.html.gz')) && !existsSync(join(folder, 'a.html.br')));
});

test('markup that the policy would break fails the build and names the page', async () => {
  const folder = site({ 'bad.html': page('<p style="color:red">x</p>') });
  await assert.rejects(finishSite(folder, { base: '/' }), /bad\.html: .*<p style="color:red">/);
});

test('a folder without a site is refused', async () => {
  await assert.rejects(finishSite(join(tmpdir(), 'atlas-no-such-folder'), { base: '/' }), /npm run build/);
});

test('a page over its budget fails the build, with its name and what to do', async () => {
  const heavy = Array.from({ length: 4000 }, (_, n) => `<p>${(n * 2654435761) % 4294967296}</p>`).join('');
  const folder = site({ 'fr/aadsts/50058.html': page(`<article data-pagefind-body>${heavy}</article>`) });
  await assert.rejects(
    finishSite(folder, { base: '/', quality: 1 }),
    /^Error: fr\/aadsts\/50058\.html: \d+ bytes compressed, over the 13000 of a page of class "code".*lighter\.$/,
  );
});
