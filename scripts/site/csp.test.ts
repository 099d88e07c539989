import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashSource, headerPolicy, inspectMarkup, pagePolicy, uniteHashes, withoutPolicy, withPolicy } from './csp.ts';

const page = (head: string, body = ''): string =>
  `<!DOCTYPE html><html lang="en"> <head><meta charset="utf-8"><title>T</title>${head}</head><body>${body}</body></html>`;

test('a hash covers the text between the tags as UTF-8, every space included', () => {
  const text = '\n  é 中 ';
  const digest = createHash('sha256').update(Buffer.from(text)).digest('base64');
  assert.equal(hashSource(text), `'sha256-${digest}'`);
  assert.deepEqual(inspectMarkup(page(`<script>${text}</script>`)).hashes.scripts, [hashSource(text)]);
});

test('inline scripts and styles are hashed, each once; files and data blocks are not', () => {
  const html = page(
    '<style>b{}</style><script type="module">go()</script><script src="/a.js"></script>',
    `<script type="application/json" id="d">{"a":1}</script><script type="application/ld+json">{}</script>
     <script data-a="x>y">late()</script><style>b{}</style><script type="speculationrules">{"prefetch":[]}</script>`,
  );
  assert.deepEqual(inspectMarkup(html).hashes, {
    scripts: [hashSource('go()'), hashSource('late()'), hashSource('{"prefetch":[]}')].sort(),
    styles: [hashSource('b{}')],
  });
});

test('what stands in a comment, a title or a text box is no script', () => {
  const html = page(
    '<!-- <script>a</script> -->',
    '<textarea><script>b</script></textarea><title><style>c</style></title>',
  );
  assert.deepEqual(inspectMarkup(html).hashes, { scripts: [], styles: [] });
});

test('the policy of a page holds its hashes, and nothing that weakens it', () => {
  const policy = pagePolicy({ scripts: ["'sha256-a'"], styles: ["'sha256-b'"] });
  assert.match(policy, /^default-src 'none'; script-src 'self' 'sha256-a'; style-src 'sha256-b'; /);
  assert.doesNotMatch(policy, /unsafe|\*|https?:|frame-ancestors/);
  assert.match(pagePolicy({ scripts: [], styles: [] }), /style-src 'none';/);
  assert.match(pagePolicy({ scripts: [], styles: [] }, { styleFiles: true }), /style-src 'self';/);
});

test('the header policy adds WebAssembly for the worker and forbids frames', () => {
  const policy = headerPolicy({ scripts: ["'sha256-a'"], styles: [] });
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval' 'sha256-a';/);
  assert.match(policy, /; frame-ancestors 'none'$/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
});

test('a policy stands right after the encoding, and a second time replaces the first', () => {
  const once = withPolicy(page('<link rel="icon" href="/i.svg">'), "default-src 'none'");
  assert.match(
    once,
    /<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><title>/,
  );
  assert.equal(withPolicy(once, "default-src 'none'"), once);
  assert.equal(withoutPolicy(once), page('<link rel="icon" href="/i.svg">'));
  assert.equal(once.match(/Content-Security-Policy/g)?.length, 1);
  assert.equal(withPolicy(once, "img-src 'none'").match(/Content-Security-Policy/g)?.length, 1);
});

test('a page that does not say its encoding first is refused', () => {
  assert.throws(() => withPolicy('<html><head><title>T</title></head></html>', 'x'), /meta charset/);
});

test('markup that a strict policy would break is named', () => {
  assert.deepEqual(inspectMarkup(page('', '<p style="color:red">a</p>')).forbidden, ['<p style="color:red">']);
  assert.deepEqual(inspectMarkup(page('', '<button onclick="go()">')).forbidden, ['<button onclick="go()">']);
  assert.deepEqual(inspectMarkup(page('', "<a href='javascript:go()'>")).forbidden, ["<a href='javascript:go()'>"]);
  assert.deepEqual(
    inspectMarkup(page('<script>x = "<p style=a>"</script>', '<a title="set style=1 onload=2">b</a>')).forbidden,
    [],
  );
});

test('a script address is one however it is spelled, and only where an address can stand', () => {
  for (const tag of [
    '<a href=JavaScript:go()>',
    '<a title="x" href="java\tscript:go()">',
    '<a href="\u0001j\u0002a\nvascript:go()">',
    '<form action=" javascript:go()">',
    '<a title=\' href="\' href="javascript:go()">',
  ]) {
    assert.deepEqual(inspectMarkup(page('', tag)).forbidden, [tag]);
  }
  const described = '<meta name="description" content="javascript:go()">';
  assert.deepEqual(
    inspectMarkup(page(described, '<a title="javascript:go()" data-text=\'style="x"\'>b</a>')).forbidden,
    [],
  );
});

test('what an attribute says is no markup: it brings no hash and hides no tag behind it', () => {
  for (const text of [
    '<script>evil()</script>',
    '<style>evil{}</style>',
    '<script>',
    '<!--',
    '<title>',
    '<textarea x=',
  ]) {
    const html = page(`<meta name="description" content="${text}">`, '<script>own()</script><p onclick="go()">a</p>');
    assert.deepEqual(inspectMarkup(html).hashes, { scripts: [hashSource('own()')], styles: [] }, text);
    assert.deepEqual(inspectMarkup(html).forbidden, ['<p onclick="go()">'], text);
  }
});

test('a script’s own tag is looked at too', () => {
  assert.deepEqual(inspectMarkup(page('<script src="/a.js" onerror="go()"></script>')).forbidden, [
    '<script src="/a.js" onerror="go()">',
  ]);
});

test('hashes of pages are united without repetition', () => {
  const one = { scripts: ['b', 'a'], styles: ['s'] };
  assert.deepEqual(uniteHashes([one, { scripts: ['a'], styles: [] }]), { scripts: ['a', 'b'], styles: ['s'] });
});

test('every directive is there, word for word, in the page and, for search workers and framing, in the header', () => {
  const hashes = { scripts: ["'sha256-a'", "'sha256-b'"], styles: ["'sha256-c'"] };
  const page = [
    "default-src 'none'",
    "script-src 'self' 'sha256-a' 'sha256-b'",
    "style-src 'sha256-c'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ];
  assert.deepEqual(pagePolicy(hashes).split('; '), page);
  assert.deepEqual(headerPolicy(hashes).split('; '), [
    ...page.map((one) => one.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")),
    "frame-ancestors 'none'",
  ]);
  assert.ok(pagePolicy(hashes, { styleFiles: true }).includes("; style-src 'self' 'sha256-c'; "));
  assert.ok(pagePolicy({ scripts: [], styles: [] }).includes("; style-src 'none'; "));
});

test('docs/SECURITY.md says this policy', () => {
  const [, said = ''] =
    /The policy of a page:\n\n((?: {4}.*\n)+)/.exec(
      readFileSync(join(import.meta.dirname, '../../docs/SECURITY.md'), 'utf8'),
    ) ?? [];
  const hash = "'sha256-…'";
  const policy = pagePolicy({ scripts: [hash], styles: [hash] });
  assert.equal(said.trim().replace(/\s+/g, ' '), policy);
});
