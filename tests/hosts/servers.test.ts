import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caddyConfig } from '../../scripts/hosts/caddy.ts';
import { parseHeaderFile } from '../../scripts/hosts/header-file.ts';
import { DEFAULTS, nginxConfig } from '../../scripts/hosts/nginx.ts';
import { startNginx } from '../../scripts/hosts/start-nginx.ts';
import { ask, type Host } from '../../scripts/hosts/test-server.ts';
import { publishedAddresses } from '../../scripts/sources/addresses.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath, outputFile, type PagePath } from '../../src/core/routes.ts';
import { cacheControl, IMMUTABLE, SHORT } from '../../src/publish/headers.ts';
import { ALIASES, HOSTILE, PAGES } from './cases.ts';
import { startCaddy } from './start-caddy.ts';

const ROOT = join(import.meta.dirname, '../..');
const DIST = process.env.DIST ?? join(ROOT, 'dist');
const DIST_BASE = process.env.DIST_BASE ?? join(ROOT, 'dist-base');
const BASE = '/errors';
const HOMES = new Set(LOCALES.map((locale) => localizedPath(locale, '/')));
/** Every address ever published, in every language; the homes of languages are among them already. */
const ADDRESSES = [
  ...new Set(
    publishedAddresses(ROOT).flatMap((path) =>
      path !== '/' && HOMES.has(path) ? [path] : LOCALES.map((locale) => localizedPath(locale, path as PagePath)),
    ),
  ),
];

const read = (folder: string, file: string): Buffer => readFileSync(join(folder, file));
const committed = (name: string): string =>
  readFileSync(join(ROOT, 'hosts', name), 'utf8').replaceAll(DEFAULTS.root, DIST);

// The site below a base path, as the documentation says: in a folder of that name.
const below = mkdtempSync(join(tmpdir(), 'atlas-base-'));
symlinkSync(DIST_BASE, join(below, BASE), 'junction');
after(() => rmSync(below, { recursive: true, force: true }));

const HOSTS: readonly (readonly [name: string, folder: string, start: () => Promise<Host | undefined>])[] = [
  ['hosts/nginx.conf', DIST, () => startNginx(committed('nginx.conf'), '')],
  ['hosts/Caddyfile', DIST, () => startCaddy(committed('Caddyfile'), '')],
  ['nginx below a base path', DIST_BASE, () => startNginx(nginxConfig({ root: below, base: BASE }), BASE)],
  ['Caddy below a base path', DIST_BASE, () => startCaddy(caddyConfig({ root: below, base: BASE }), BASE)],
];

for (const [name, folder, start] of HOSTS) {
  test(name, async (t) => {
    const host = await start();
    if (host === undefined) {
      console.log(`${name}: left out, the server is not installed and Debian's packages are not to be had here.`);
      return;
    }
    t.after(() => host.stop());
    for (const [behaviour, check] of Object.entries(behavioursOf(host, folder))) await t.test(behaviour, check);
  });
}

/** The status of a path, over a connection that stays open. */
function statusOf(port: number, path: string, agent: Agent): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, agent, method: 'HEAD' }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** What every host must do, by the sentence that says it. */
function behavioursOf(host: Host, folder: string): Record<string, () => Promise<void>> {
  const { base } = host;
  const expected = parseHeaderFile(read(folder, '_headers').toString())[0]?.headers ?? [];
  const assertHeaders = (headers: Record<string, unknown>, path: string): void => {
    assert.equal(expected.length, 7);
    for (const [header, value] of expected) assert.equal(headers[header.toLowerCase()], value, `${header} of ${path}`);
  };

  return {
    'answers every class of address with its page, without a redirect, with every header': async () => {
      for (const path of [base === '' ? '/' : '', ...PAGES]) {
        const answer = await ask(host, base + path);
        assert.equal(answer.status, 200, path);
        assert.equal(answer.headers.location, undefined, path);
        assert.ok(answer.body.equals(read(folder, outputFile(path))), `${path} is not its page`);
        assert.match(answer.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i, path);
        assert.equal(answer.headers['cache-control'], SHORT, path);
        assertHeaders(answer.headers, path);
      }
      assert.equal((await ask(host, `${base}/search?q=a%20b`)).status, 200);
    },

    'answers every address ever published, in every language, without a redirect': async () => {
      // The site below a base path is built without most of them (tests/base-site).
      if (base !== '') return;
      const agent = new Agent({ keepAlive: true, maxSockets: 8 });
      assert.ok(ADDRESSES.length > 9_000, `${ADDRESSES.length} addresses`);
      try {
        const wrong: string[] = [];
        for (let at = 0; at < ADDRESSES.length; at += 64) {
          const some = ADDRESSES.slice(at, at + 64);
          const statuses = await Promise.all(some.map((path) => statusOf(host.port, path, agent)));
          wrong.push(...some.filter((_, index) => statuses[index] !== 200));
        }
        assert.deepEqual(wrong, []);
      } finally {
        agent.destroy();
      }
    },

    'answers unknown addresses with 404, the 404 page of their language and every header': async () => {
      const pages = { '/aadsts/50059999': '', '/fr/nothing': 'fr/', '/zh-tw/aadsts/0': 'zh-tw/', '/nothing.js': '' };
      const files = { '/aadsts/50059999.json': '', '/nb/aadsts/50059999.md': 'nb/', '/api/v1/gone.csv': '' };
      const unknown = { ...pages, ...files, '/_assets/gone.js': '', '/aadsts/50058/x': '' };
      for (const [path, language] of Object.entries(unknown)) {
        const answer = await ask(host, base + path);
        assert.equal(answer.status, 404, path);
        assert.ok(answer.body.equals(read(folder, `${language}404.html`)), path);
        assert.match(answer.headers['content-type'] ?? '', /^text\/html; charset=utf-8$/i, path);
        assert.equal(answer.headers['cache-control'], SHORT, path);
        assertHeaders(answer.headers, path);
      }
    },

    'gives programs their files, which scripts of other sites may read': async () => {
      const types: Readonly<Record<string, RegExp>> = {
        json: /^application\/json(?:; charset=utf-8)?$/,
        md: /^text\/markdown; charset=utf-8$/,
        csv: /^text\/csv; charset=utf-8$/,
        kql: /^text\/plain; charset=utf-8$/,
        txt: /^text\/plain; charset=utf-8$/,
        psm1: /^text\/plain; charset=utf-8$/,
        xml: /^(?:text|application)\/xml; charset=utf-8$/,
      };
      const paths = [
        '/aadsts/50058.json',
        '/fr/aadsts/50058.md',
        '/api/v1/codes.csv',
        '/llms.txt',
        '/robots.txt',
        '/fr/changes.xml',
        '/api/v1/codes.json',
        '/api/v1/changes.json',
        '/api/v1/new-codes.zh-TW.json',
        '/api/v1/EntraError.psm1',
        '/api/v1/sentinel-watchlist.nb.csv',
      ];
      for (const path of [...paths, '/api/v1/entra-errors.fr.kql']) {
        const answer = await ask(host, base + path);
        assert.equal(answer.status, 200, path);
        assert.ok(answer.body.equals(read(folder, path.slice(1))), path);
        assert.match(answer.headers['content-type'] ?? '', types[path.split('.').at(-1) ?? ''] ?? /$^/, path);
        assert.equal(answer.headers['access-control-allow-origin'], '*', path);
      }
    },

    'keeps files for hosts and folders to itself': async () => {
      const hidden = ['/_headers', '/_redirects', '/_hosts/csp.nginx', '/staticwebapp.config.json', '/.nojekyll'];
      for (const path of [...hidden, '/pagefind/', '/_assets/', '/../package.json', '/%2e%2e/package.json']) {
        const { status } = await ask(host, base + path);
        assert.ok(status === 404 || status === 400 || status === 301, `${path} is answered with ${status}`);
      }
    },

    'keeps hashed files for ever, what names them never, the rest for minutes': async () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
        file.replaceAll('\\', '/'),
      );
      const wanted = /^(?:fr\/)?pagefind\/|^_assets\/|^(?:lookup\.json|sw\.js|favicon\.svg|sitemap\.xml|robots\.txt)$/;
      const asked = files.filter((file) => wanted.test(file) && /\.\w+$/.test(file) && !/\.(?:gz|br)$/.test(file));
      assert.ok(asked.some((file) => cacheControl(`/${file}`) === IMMUTABLE));
      for (const file of asked) {
        const answer = await ask(host, `${base}/${file}`);
        assert.equal(answer.status, 200, file);
        assert.equal(answer.headers['cache-control'], cacheControl(`/${file}`), file);
        assert.ok(answer.body.equals(read(folder, file)), file);
        assertHeaders(answer.headers, file);
      }
    },

    'sends what was compressed at build time to who understands it': async () => {
      for (const path of [...(base === '' ? ['/'] : ['']), '/aadsts/50058', '/fr', '/lookup.json', '/sitemap.xml']) {
        const file = path.includes('.') ? path.slice(1) : outputFile(path);
        const gz = await ask(host, base + path, { 'accept-encoding': 'gzip' });
        assert.equal(gz.headers['content-encoding'], 'gzip', path);
        assert.ok(gz.body.equals(read(folder, `${file}.gz`)), `${path}: not the file the build wrote`);
        assert.ok(gunzipSync(gz.body).equals(read(folder, file)), path);
        assert.match(String(gz.headers.vary), /accept-encoding/i, path);
        if (host.brotli) {
          const br = await ask(host, base + path, { 'accept-encoding': 'gzip, deflate, br' });
          assert.equal(br.headers['content-encoding'], 'br', path);
          assert.ok(brotliDecompressSync(br.body).equals(read(folder, file)), path);
        }
        const plain = await ask(host, base + path);
        assert.equal(plain.headers['content-encoding'], undefined, path);
        assert.match(String(plain.headers.vary), /accept-encoding/i, `${path}: a cache must not mix the variants up`);
      }
      assert.equal((await ask(host, `${base}/nothing`, { 'accept-encoding': 'gzip' })).status, 404);
    },

    'leads other spellings to the page, query and all': async () => {
      for (const [path, target] of Object.entries(ALIASES)) {
        const answer = await ask(host, base + path);
        assert.equal(answer.status, 301, path);
        assert.equal(answer.headers.location, base + target, path);
        assertHeaders(answer.headers, path);
      }
      for (const path of base === '' ? ['/index.html'] : [`${base}/`, `${base}/index.html`]) {
        assert.equal((await ask(host, path)).headers.location, base || '/', path);
      }
    },

    'never leads away, whatever the address': async () => {
      for (const path of HOSTILE) {
        for (const prefix of new Set(['', base])) {
          const { headers } = await ask(host, prefix + path);
          assert.equal(headers['set-cookie'], undefined, path);
          const { location } = headers;
          const leadsTo = new URL(location ?? '/', 'http://atlas.example');
          assert.equal(leadsTo.host, 'atlas.example', `${path} leads to ${location}`);
        }
      }
    },
  };
}

test('the site was finished before it is tested', () => {
  for (const folder of [DIST, DIST_BASE]) assert.ok(existsSync(join(folder, '_headers')), `${folder} has no _headers`);
});
