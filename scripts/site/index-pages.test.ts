import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { fileOf, takePages } from './index-pages.ts';
import { MANY_PAGES } from './language-index.ts';
import { SiteFacts } from './site-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-rendering-'));
after(() => rmSync(folder, { recursive: true, force: true }));

/** What Astro does with the integration: a site of some pages, rendered one after the other. */
async function build(name: string, pages: Record<string, () => Response>, count?: number): Promise<Response[]> {
  const [outDir, publicDir] = ['dist', 'public'].map((part) => pathToFileURL(`${join(folder, name, part)}/`));
  const { hooks } = takePages();
  const call = (hook: string, argument: object): unknown =>
    (hooks[hook] as ((argument: object) => unknown) | undefined)?.(argument);
  await call('astro:config:done', { config: { outDir, publicDir, base: '/errors' } });
  const own: AstroPrerenderer = {
    name: 'own',
    getStaticPaths: async () => {
      const paths = Object.keys(pages).map((path) => path.replace(/^\/errors|\.html$/g, ''));
      return (count === undefined ? paths : Array.from({ length: count }, () => '')).map((pathname) => ({
        pathname,
      })) as never;
    },
    render: async (request) => pages[new URL(request.url).pathname]?.() ?? Response.error(),
  };
  let used = own;
  const setPrerenderer = (make: (own: AstroPrerenderer) => AstroPrerenderer): void => {
    used = make(own);
  };
  await call('astro:build:start', { setPrerenderer });
  await used.getStaticPaths();
  const answers: Response[] = [];
  for (const path of Object.keys(pages)) {
    const answer = await used.render(new Request(`http://localhost:4321${path}`), {} as never);
    answers.push(answer instanceof Response ? answer : answer.response);
  }
  await call('astro:build:done', { dir: outDir });
  return answers;
}

const pageOf = (body: string): string =>
  `<!doctype html><html lang="fr" data-version=""><head><meta charset="utf-8"></head><body><main>${body}</main></body></html>`;
const PAGE = pageOf('<p data-pagefind-body>Jeton expiré 中文</p>');
const NONE = pageOf('<p>none</p>');
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

test('pages and data are written as they are rendered, Astro is left nothing to write, and search finds them', async () => {
  const answers = await build('small', {
    '/errors/fr/aadsts/50058.html': () => new Response(PAGE),
    '/errors/404.html': () => new Response(NONE, { status: 404 }),
    '/errors/lookup.json': () => new Response('{"é":1}'),
  });
  assert.deepEqual(
    answers.map(({ body }) => body),
    [null, null, null],
  );
  assert.equal(read('small/dist/fr/aadsts/50058.html'), PAGE);
  assert.equal(read('small/dist/404.html'), NONE);
  assert.equal(read('small/dist/lookup.json'), '{"é":1}');
  const entry = JSON.parse(read('small/dist/fr/pagefind/pagefind-entry.json'));
  assert.equal(entry.languages.fr.page_count, 1);
  assert.equal(JSON.parse(read('small/dist/pagefind/pagefind-entry.json')).languages.en?.page_count ?? 0, 0);
  const { pages } = SiteFacts.take(join(folder, 'small/dist'));
  assert.deepEqual(
    [...pages].map(([file, { kind }]) => [file, kind]),
    [
      ['fr/aadsts/50058.html', 'code'],
      ['404.html', 'other'],
    ],
  );
});

test('a page that the policy would break, or more of them than wait, end the build with the name of the first', async () => {
  const [good, bad] = [() => new Response(PAGE), () => new Response(pageOf('<p onclick="x()">'))];
  for (const pages of [1, 500]) {
    const many = Object.fromEntries(Array.from({ length: pages }, (_, n) => [`/errors/fr/guides/${n}.html`, bad]));
    await assert.rejects(
      build('forbidden', { '/errors/fr/aadsts/50058.html': good, ...many }),
      /^Error: fr\/guides\/0\.html: the site's policy forbids <p onclick="x\(\)">$/,
    );
  }
});

test('a redirect is Astro’s to write', async () => {
  const redirect = new Response(null, { status: 301, headers: { location: '/errors/' } });
  assert.deepEqual(await build('redirect', { '/errors/old.html': () => redirect }), [redirect]);
  assert.ok(!existsSync(join(folder, 'redirect/dist/old.html')));
});

test('a page does not replace a file of public/ of the same name', async () => {
  mkdirSync(join(folder, 'double/public'), { recursive: true });
  writeFileSync(join(folder, 'double/public/robots.txt'), 'ours');
  await assert.rejects(
    build('double', { '/errors/robots.txt': () => new Response('other') }),
    /^Error: public\/robots\.txt has the name of a page: rename it/,
  );
});

test('very many pages are written, and indexed by a later step', async () => {
  await build('large', { '/errors/fr/aadsts/50058.html': () => new Response(PAGE) }, MANY_PAGES + 1);
  assert.equal(read('large/dist/fr/aadsts/50058.html'), PAGE);
  assert.ok(!existsSync(join(folder, 'large/dist/fr/pagefind')));
  assert.equal(SiteFacts.take(join(folder, 'large/dist')).pages.size, 0);
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
