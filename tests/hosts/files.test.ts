import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { normalizeBase } from '../../scripts/hosts/base-path.ts';
import { staleServerConfigs } from '../../scripts/hosts/cli.ts';
import { parseHeaderFile } from '../../scripts/hosts/header-file.ts';
import type { StaticWebApp } from '../../scripts/hosts/static-web-app.ts';
import { inspectMarkup } from '../../scripts/site/csp.ts';
import { siteFiles } from '../../scripts/site/site-files.ts';
import { CONTENT_TYPES, IMMUTABLE, securityHeaders } from '../../src/publish/headers.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = process.env.DIST ?? join(ROOT, 'dist');
const DIST_BASE = process.env.DIST_BASE ?? join(ROOT, 'dist-base');
const SITES = [
  { folder: DIST, base: '' },
  { folder: DIST_BASE, base: '/errors' },
] as const;

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

/** The part of a pattern with `*` at its end that is certain. */
const stem = (path: string): string => path.replace(/\*$/, '');

test('hosts/nginx.conf and hosts/Caddyfile are what the table of headers makes them', () => {
  assert.deepEqual(staleServerConfigs(), [], 'run "npm run hosts"');
});

test('docs/SECURITY.md says the headers that are sent', () => {
  const text = read(ROOT, 'docs/SECURITY.md');
  for (const [name, value] of securityHeaders()) assert.ok(text.includes(`| \`${name}\` | \`${value}\` |`), name);
});

test('a base path has one form, and none that a host’s file would have to escape', () => {
  for (const text of ['errors', '/errors', '/errors/', '//errors']) assert.equal(normalizeBase(text), '/errors');
  assert.equal(normalizeBase('/'), '');
  for (const text of ['/a b', '/a;b', '/a"', '/$x', '/(']) assert.throws(() => normalizeBase(text), /base path/);
});

for (const { folder, base } of SITES) {
  const where = base === '' ? '' : ` below ${base}`;

  test(`_headers${where} sets every header on every path once, and keeps only files of the build for ever`, () => {
    const [all, ...others] = parseHeaderFile(read(folder, '_headers'));
    assert.equal(all?.path, '/*');
    const names = all.headers.map(([name]) => name);
    assert.equal(new Set(names).size, 7);
    const policy = all.headers.find(([name]) => name === 'Content-Security-Policy')?.[1] ?? '';
    assert.match(policy, /^default-src 'none';.*frame-ancestors 'none'$/);
    const typed = others.filter(({ headers }) => headers[0]?.[0] === 'Content-Type');
    const endings = Object.entries(CONTENT_TYPES).map(([ending, type]): [string, string] => [`.${ending}`, type]);
    const programs = siteFiles(folder).filter((file) => file.startsWith('api/') && !/\.(?:gz|br)$/.test(file));
    const wanted = programs.flatMap((file) =>
      endings
        .filter(([ending]) => file.endsWith(ending))
        .map(([, type]) => ({ path: `${base}/${file}`, headers: [['Content-Type', `${type}; charset=utf-8`]] })),
    );
    assert.deepEqual(
      typed,
      wanted.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    );
    assert.ok(typed.some(({ path }) => path.endsWith('.psm1')) && typed.some(({ path }) => path.endsWith('.kql')));
    for (const { path, headers } of others.filter((one) => !typed.includes(one))) {
      assert.deepEqual(headers, [['Cache-Control', IMMUTABLE]], path);
      assert.ok(path.startsWith(`${base}/`) && path.endsWith('/*'), path);
      assert.ok(existsSync(join(folder, stem(path).slice(base.length))), `${path} matches nothing`);
      assert.equal(others.filter((other) => stem(other.path).startsWith(stem(path))).length, 1, path);
    }
  });

  test(`the header’s policy${where} allows what every page’s own allows, and not more than all of them`, () => {
    const policy = parseHeaderFile(read(folder, '_headers'))[0]?.headers[0]?.[1] ?? '';
    const hashes = new Set(policy.match(/'sha256-[^']+'/g));
    const seen = new Set<string>();
    const ofFamilies = ['aadsts', 'aadsts/50058', 'aadsts/500', 'aadb2c/90118', 'oauth/invalid_grant'];
    for (const page of ['index', '404', 'search', 'about', 'decode', 'guides', ...ofFamilies]) {
      const { scripts, styles } = inspectMarkup(read(folder, `${page}.html`)).hashes;
      assert.ok(scripts.length > 0 && styles.length > 0, page);
      for (const hash of [...scripts, ...styles]) {
        assert.ok(hashes.has(hash), `${page}: ${hash}`);
        seen.add(hash);
      }
      assert.ok(read(folder, `${page}.html`).includes(`script-src 'self' ${scripts.join(' ')}; `), page);
    }
    assert.ok(hashes.size < seen.size + 8, 'pages have few scripts and styles in common');
    assert.ok(policy.length < 1900, 'Cloudflare cuts lines of 2,000 characters');
  });

  test(`_redirects${where} leads spellings of known codes to their pages, and nothing in circles or away`, () => {
    const lines = read(folder, '_redirects').trim().split('\n');
    assert.ok(lines.length > 800 && lines.length < 2000, `${lines.length} lines; Cloudflare takes 2,000`);
    assert.ok(lines.includes(`${base}/AADSTS50058 ${base}/aadsts/50058 301`));
    const from = new Set<string>();
    for (const line of lines) {
      const [typed = '', target = '', status] = line.split(' ');
      assert.match(typed, /^(?:\/errors)?\/[A-Za-z0-9]+$/, line);
      assert.equal(status, '301', line);
      assert.ok(existsSync(join(folder, `${target.slice(base.length)}.html`)), line);
      assert.ok(!existsSync(join(folder, `${typed.slice(base.length)}.html`)) && !from.has(typed), line);
      from.add(typed);
    }
  });

  test(`staticwebapp.config.json${where} has the same headers, a real 404 and no redirect`, () => {
    const text = read(folder, 'staticwebapp.config.json');
    assert.ok(text.length < 20_000, 'the service reads 20 kB');
    const config = JSON.parse(text) as StaticWebApp;
    const { 'Cache-Control': cache, ...security } = config.globalHeaders;
    assert.deepEqual(Object.entries(security), parseHeaderFile(read(folder, '_headers'))[0]?.headers);
    assert.match(cache ?? '', /max-age=300/);
    assert.equal(config.trailingSlash, 'never');
    assert.deepEqual(config.responseOverrides, { 404: { rewrite: `${base}/404.html`, statusCode: 404 } });
    const rewrites = config.routes.filter(({ rewrite }) => rewrite !== undefined);
    for (const { route, rewrite = '' } of rewrites) {
      assert.ok(existsSync(join(folder, rewrite.slice(base.length))), rewrite);
      assert.ok(route.startsWith(base) && !route.includes('*'), route);
    }
    const rewritten = rewrites.map(({ route }) => route.slice(base.length));
    for (const both of ['/aadsts', '/aadb2c', '/oauth', '/guides', '/fr', '/zh-tw/aadsts']) {
      assert.ok(rewritten.includes(both), `${both} is a page and a folder`);
    }
    assert.equal(new Set(config.routes.map(({ route }) => route)).size, config.routes.length, 'each route once');
    assert.ok(config.routes.every((route) => !('redirect' in route)));
  });

  test(`GitHub Pages serves _assets${where}`, () => {
    assert.equal(read(folder, '.nojekyll'), '');
  });
}
