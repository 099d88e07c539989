import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LOOKUP_BUDGET } from '../../src/resolve/budget.ts';
import { attributes, DIST } from '../support/built-site.ts';

/** What a page carries so that search and everything else can start, in one script: the rest comes with the first intent. */
const INLINE_BUDGET = 1_000;

const ASSETS = join(DIST, '_assets');
const size = (text: string): number => gzipSync(text, { level: 9 }).length;

/** A built module and all that it imports, apart from the interface, which loads it. */
function withImports(file: string, seen = new Map<string, string>()): Map<string, string> {
  if (seen.has(file) || file.startsWith('main-')) return seen;
  const code = readFileSync(join(ASSETS, file), 'utf8');
  seen.set(file, code);
  for (const imported of attributes(code, /\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)) withImports(imported, seen);
  return seen;
}

/** The modules that a built module imports, and those that they import. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  const code = readFileSync(join(ASSETS, file), 'utf8');
  for (const imported of attributes(code, /\bfrom\s*["'`]\.\/([^"'`]+)["'`]/g)) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    importsOf(imported, seen);
  }
  return seen;
}

test('the resolver in the browser and its data are small', () => {
  const [resolver = '', ...others] = readdirSync(ASSETS).filter((file) => /^resolver-.+\.js$/.test(file));
  assert.deepEqual(others, []);
  // What the interface has loaded already is not loaded for a lookup.
  const [main = ''] = readdirSync(ASSETS).filter((file) => /^main-.+\.js$/.test(file));
  const loaded = importsOf(main);
  const modules = new Map([...withImports(resolver)].filter(([file]) => !loaded.has(file)));
  assert.match([...modules.values()].join(), /aadb2c/, 'the resolver is not in its chunk');
  const script = [...modules.values()].reduce((sum, code) => sum + size(code), 0);
  const data = size(readFileSync(join(DIST, 'lookup.json'), 'utf8'));
  assert.ok(script + data <= LOOKUP_BUDGET, `script ${script} + data ${data} bytes`);
});

test('what loads the resolver does not hold it a second time', () => {
  for (const file of readdirSync(ASSETS).filter((name) => /^(?:main|views)-.+\.js$/.test(name))) {
    assert.doesNotMatch(readFileSync(join(ASSETS, file), 'utf8'), /errorCode|\(\?<prefix>/, file);
  }
});

test('a page carries little script, and names the modules that have the rest', () => {
  const html = readFileSync(join(DIST, 'fr/aadsts/50058.html'), 'utf8');
  const scripts = attributes(html, /<script type="module">([\s\S]*?)<\/script>/g);
  const [inline = '', ...others] = scripts;
  assert.deepEqual(others, []);
  assert.ok(size(inline) <= INLINE_BUDGET, `${size(inline)} bytes`);
  const modules = attributes(inline, /_assets\/([\w-]+\.js)/g);
  assert.deepEqual(modules.map((name) => name.replace(/-.*/, '')).sort(), ['behaviour', 'main']);
  for (const module of modules) assert.ok(readdirSync(ASSETS).includes(module), module);
});
