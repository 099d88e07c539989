import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, mock, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { markFallback } from '../../src/site/fallback-marks.ts';
import { fileOf, wholeSite } from './integration.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-build-'));
after(() => rmSync(folder, { recursive: true, force: true }));
mock.method(console, 'log', () => undefined);

/** What Astro does with the integration: pages are rendered one after the other, and written where they have a body. */
async function build(name: string, pages: Record<string, () => Response>): Promise<Response[]> {
  const dir = pathToFileURL(`${join(folder, name)}/`);
  const { hooks } = wholeSite();
  const call = (hook: string, argument: object): unknown =>
    (hooks[hook] as ((argument: object) => unknown) | undefined)?.(argument);
  await call('astro:config:done', { config: { base: '/errors', outDir: dir } });
  const own = {
    name: 'own',
    render: async (request: Request) => pages[new URL(request.url).pathname]?.() ?? Response.error(),
  } as unknown as AstroPrerenderer;
  let used = own;
  mkdirSync(dir, { recursive: true });
  await call('astro:build:start', {
    setPrerenderer: (make: (own: AstroPrerenderer) => AstroPrerenderer) => {
      used = make(own);
    },
  });
  const answers: Response[] = [];
  for (const path of Object.keys(pages)) {
    const answer = await used.render(new Request(`http://localhost:4321${path}`), {} as never);
    answers.push(answer instanceof Response ? answer : answer.response);
  }
  await call('astro:build:done', { dir });
  return answers;
}

const pageOf = (body: string): string =>
  `<!doctype html><html lang="fr" data-version=""><head><meta charset="utf-8"></head><body><main>${body}</main></body></html>`;
const PAGE = pageOf('<p data-pagefind-body>Jeton expiré 中文</p>');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const html = (text: string, init: ResponseInit = {}) => new Response(text, { headers: HTML, ...init });

test('what is rendered is written once, and not by Astro; the site gets search, worker, policy and what hosts are told', async () => {
  const redirect = new Response('Moved', { status: 301, headers: { location: '/errors/' } });
  const answers = await build('small', {
    '/errors/fr/aadsts/50058.html': () => html(PAGE),
    '/errors/404.html': () => html(pageOf('<p>none</p>'), { status: 404 }),
    '/errors/lookup.json': () => Response.json({ é: markFallback('a') }),
    '/errors/icons/any.png': () =>
      new Response(new Uint8Array([0x89, 0xff]), { headers: { 'content-type': 'image/png' } }),
    '/errors/old.html': () => redirect,
  });
  assert.deepEqual(
    answers.map(({ status, body }) => [status, body === null]),
    [
      [200, true],
      [404, true],
      [200, true],
      [200, true],
      [301, false],
    ],
  );
  assert.equal(existsSync(join(folder, 'small/old.html')), false);
  assert.equal(read('small/lookup.json'), '{"é":"a"}');
  assert.deepEqual([...readFileSync(join(folder, 'small/icons/any.png'))], [0x89, 0xff]);
  const entry = JSON.parse(read('small/fr/pagefind/pagefind-entry.json'));
  assert.equal(entry.languages.fr.page_count, 1);
  assert.equal(JSON.parse(read('small/pagefind/pagefind-entry.json')).languages.en?.page_count ?? 0, 0);
  const [, version] = /data-version="([0-9a-f]{16})"/.exec(read('small/404.html')) ?? [];
  assert.ok(version !== undefined && read('small/sw.js').startsWith(`const MANIFEST={"version":"${version}"`));
  const code = read('small/fr/aadsts/50058.html');
  const policy = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;
  assert.match(code, policy);
  assert.equal(code.replace(policy, '').replace(version ?? '', ''), PAGE);
  assert.match(read('small/_redirects'), /^$/);
  assert.match(read('small/staticwebapp.config.json'), /"\/errors\/sw\.js"/);
});

test('a route that makes what is there already, as a file of public/, ends the build with its name', async () => {
  mkdirSync(join(folder, 'twice'));
  writeFileSync(join(folder, 'twice/favicon.svg'), '<svg/>');
  await assert.rejects(
    build('twice', {
      '/errors/favicon.svg': () => new Response('<svg>', { headers: { 'content-type': 'image/svg+xml' } }),
    }),
    /^Error: favicon\.svg: is there already/,
  );
});

test('a page that the policy would break ends the build with its name', async () => {
  await assert.rejects(
    build('forbidden', {
      '/errors/fr/aadsts/50058.html': () => html(PAGE),
      '/errors/fr/guides/a.html': () => html(pageOf('<p onclick="x()">')),
    }),
    /^Error: fr\/guides\/a\.html: the site's policy forbids <p onclick="x\(\)">$/,
  );
});

test('a page is written where its address leads, whatever the base', () => {
  for (const [path, base, file] of [
    ['/aadsts/50058.html', '/', 'aadsts/50058.html'],
    ['/index.html', '/', 'index.html'],
    ['/errors/fr.html', '/errors', 'fr.html'],
    ['/errors/fr/lookup.json', '/errors/', 'fr/lookup.json'],
    ['/a%20b.html', '/', 'a b.html'],
  ] as const) {
    assert.equal(fileOf(`http://localhost:4321${path}`, base), file);
  }
});
