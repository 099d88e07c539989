import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseHeaderFile } from '../../scripts/hosts/header-file.ts';
import { ask } from '../../scripts/hosts/test-server.ts';
import { siteFiles } from '../../scripts/site/site-files.ts';
import { outputFile } from '../../src/core/routes.ts';
import { IMMUTABLE } from '../../src/publish/headers.ts';
import { HOSTILE, PAGES } from './cases.ts';
import { startWrangler } from './start-wrangler.ts';

// What docs/HOSTING.md says of Cloudflare Pages. `npm run nightly`, because wrangler comes from the npm registry each time.

const ROOT = join(import.meta.dirname, '../..');
const DIST = process.env.DIST ?? join(ROOT, 'dist');
const DIST_BASE = process.env.DIST_BASE ?? join(ROOT, 'dist-base');
/** https://developers.cloudflare.com/pages/platform/limits/#files */
const MOST_FILES = 20_000;

test('Cloudflare Pages', async (t) => {
  const host = await startWrangler(DIST);
  t.after(() => host.stop());
  const read = (file: string): Buffer => readFileSync(join(DIST, file));
  const [everywhere] = parseHeaderFile(read('_headers').toString());

  await t.test('answers every class of address with its page, without a redirect, with every header', async () => {
    for (const path of ['/', ...PAGES]) {
      const { status, headers, body } = await ask(host, path);
      assert.equal(status, 200, path);
      assert.ok(body.equals(read(outputFile(path))), `${path} is not its page`);
      for (const [name, value] of everywhere?.headers ?? []) assert.equal(headers[name.toLowerCase()], value, path);
    }
  });

  await t.test('answers unknown addresses with 404 and the page of their language', async () => {
    for (const [path, language] of Object.entries({
      '/nothing': '',
      '/fr/nothing': 'fr/',
      '/zh-tw/aadsts/0': 'zh-tw/',
    })) {
      const { status, body } = await ask(host, path);
      assert.equal(status, 404, path);
      assert.ok(body.equals(read(`${language}404.html`)), path);
    }
  });

  await t.test('reads every line of _redirects, and takes a slash or .html away', async () => {
    const lines = read('_redirects').toString().trim().split('\n');
    const some = [lines[0], lines[Math.floor(lines.length / 2)], lines.at(-1)].map((line = '') => line.split(' '));
    for (const [from = '', to = ''] of some) {
      const { status, headers } = await ask(host, from);
      assert.deepEqual([status, headers.location], [301, to], from);
    }
    for (const path of ['/aadsts/50058/', '/aadsts/50058.html']) {
      const { status, headers } = await ask(host, path);
      assert.deepEqual([status, headers.location], [308, '/aadsts/50058'], path);
    }
  });

  await t.test('answers an alias beyond the list with the 404 page, whose script leads on', async () => {
    const listed = new Set(
      read('_redirects')
        .toString()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    );
    const codes = siteFiles(DIST).flatMap((file) => /^aadb2c\/(\d{5})\.html$/.exec(file)?.[1] ?? []);
    const beyond = codes.map((code) => `/aadb2c${code}`).filter((path) => !listed.has(path));
    assert.ok(beyond.length > 0);
    for (const path of [beyond[0], beyond.at(-1)] as string[]) {
      const { status, body } = await ask(host, path);
      assert.equal(status, 404, path);
      assert.ok(body.equals(read('404.html')), path);
    }
  });

  await t.test('keeps hashed files for ever, others not', async () => {
    const hashed = siteFiles(DIST).find((file) => /^_assets\/.*\.js$/.test(file));
    assert.ok(hashed !== undefined);
    assert.equal((await ask(host, `/${hashed}`)).headers['cache-control'], IMMUTABLE);
    for (const path of ['/aadsts/50058', '/sw.js', '/lookup.json']) {
      assert.equal((await ask(host, path)).headers['cache-control'], 'public, max-age=0, must-revalidate', path);
    }
  });

  await t.test('gives programs their files as what they are', async () => {
    for (const [path, type] of Object.entries({
      '/aadsts/50058.json': 'application/json',
      '/fr/aadsts/50058.md': 'text/markdown; charset=utf-8',
      '/api/v1/codes.csv': 'text/csv; charset=utf-8',
      '/api/v1/EntraError.psm1': 'text/plain; charset=utf-8',
      '/api/v1/entra-errors.zh-TW.kql': 'text/plain; charset=utf-8',
      '/llms.txt': 'text/plain; charset=utf-8',
    })) {
      const { headers, body } = await ask(host, path);
      assert.equal(headers['content-type'], type, path);
      assert.equal(headers['access-control-allow-origin'], '*', path);
      assert.ok(body.equals(read(path.slice(1))), path);
    }
  });

  await t.test('keeps its own files from readers, and leads nobody to another host', async () => {
    for (const path of ['/_headers', '/_redirects']) assert.notEqual((await ask(host, path)).status, 200, path);
    for (const path of HOSTILE) {
      const { location } = (await ask(host, path)).headers;
      const target = new URL(location ?? '/', `http://127.0.0.1:${host.port}`);
      assert.equal(target.host, `127.0.0.1:${host.port}`, `${path} leads to ${location}`);
    }
  });

  await t.test('has room for the files of a build without compressed copies', () => {
    const files = siteFiles(DIST).filter((file) => !/\.(?:gz|br)$/.test(file));
    assert.ok(files.length <= MOST_FILES, `${files.length} files, Cloudflare takes ${MOST_FILES}`);
  });
});

test('Cloudflare Pages below a base path', async (t) => {
  const site = mkdtempSync(join(tmpdir(), 'atlas-cloudflare-'));
  t.after(() => rmSync(site, { recursive: true, force: true }));
  cpSync(DIST_BASE, join(site, 'errors'), { recursive: true, filter: (file) => !/\.(?:gz|br)$/.test(file) });
  for (const file of ['_headers', '_redirects']) cpSync(join(DIST_BASE, file), join(site, file));
  const host = await startWrangler(site);
  t.after(() => host.stop());
  const expected = parseHeaderFile(readFileSync(join(site, '_headers'), 'utf8'))[0]?.headers ?? [];
  for (const [path, status, file] of [
    ['/errors/fr/aadsts/50058', 200, 'fr/aadsts/50058.html'],
    ['/errors/nothing', 404, '404.html'],
  ] as const) {
    const answer = await ask(host, path);
    assert.equal(answer.status, status, path);
    assert.ok(answer.body.equals(readFileSync(join(DIST_BASE, file))), path);
    for (const [name, value] of expected) assert.equal(answer.headers[name.toLowerCase()], value, `${name} of ${path}`);
  }
  const { headers } = await ask(host, '/errors/AADB2C90001');
  assert.equal(headers.location, '/errors/aadb2c/90001');
});
