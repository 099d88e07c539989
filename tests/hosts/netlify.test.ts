import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type Header, parseAllHeaders } from '@netlify/headers-parser';
import { parseAllRedirects } from '@netlify/redirect-parser';
import { parseHeaderFile } from '../../scripts/hosts/header-file.ts';
import { IMMUTABLE } from '../../src/publish/headers.ts';

/*
 * Netlify's own parsers read the files as this project means them: every header with its value on the paths it is for, every
 * redirect. What its parsers cannot read, Netlify passes over in silence.
 */

const ROOT = join(import.meta.dirname, '../..');
const SITES = [
  { folder: process.env.DIST ?? join(ROOT, 'dist'), base: '' },
  { folder: process.env.DIST_BASE ?? join(ROOT, 'dist-base'), base: '/errors' },
] as const;

for (const { folder, base } of SITES) {
  const where = base === '' ? '' : ` below ${base}`;

  test(`Netlify’s parser of _headers${where} gives each path its headers`, async () => {
    const file = join(folder, '_headers');
    const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false });
    assert.deepEqual(errors, []);
    const [everywhere] = parseHeaderFile(readFileSync(file, 'utf8'));
    const common = Object.fromEntries(everywhere?.headers ?? []);
    const of = (path: string) =>
      Object.assign(
        {},
        ...(headers as Header[]).filter((rule) => rule.forRegExp.test(path)).map((rule) => rule.values),
      );
    const typed = (type: string) => ({ ...common, 'Content-Type': `${type}; charset=utf-8` });
    assert.equal(common['Access-Control-Allow-Origin'], '*');
    for (const path of [
      '',
      '/aadsts/50058',
      '/aadsts/50058.json',
      '/fr/aadsts/50058.md',
      '/api/v1/codes.json',
      '/gone',
    ]) {
      assert.deepEqual(of(`${base}${path}`), common, path);
    }
    assert.deepEqual(of(`${base}/_assets/a.js`), { ...common, 'Cache-Control': IMMUTABLE });
    assert.deepEqual(of(`${base}/api/v1/EntraError.psm1`), typed('text/plain'));
    assert.deepEqual(of(`${base}/api/v1/entra-errors.zh-TW.kql`), typed('text/plain'));
    assert.deepEqual(of(`${base}/api/v1/codes.csv`), typed('text/csv'));
  });

  test(`Netlify’s parser of _redirects${where} has every line`, async () => {
    const file = join(folder, '_redirects');
    const { redirects, errors } = await parseAllRedirects({
      redirectsFiles: [file],
      configRedirects: [],
      minimal: true,
    });
    assert.deepEqual(errors, []);
    const read = (redirects as { from: string; to: string; status: number }[]).map(
      ({ from, to, status }) => `${from} ${to} ${status}`,
    );
    assert.deepEqual(read, readFileSync(file, 'utf8').trim().split('\n'));
  });
}
