import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { attributes, DIST } from '../support/built-site.ts';

/** What a page carries so that search and everything else can start, in one script: the rest comes with the first intent. */
const INLINE_BUDGET = 1_000;

/** What is fetched before the first answer: the search with its resolver (src/resolve/size.test.ts measures that alone), and data. */
const FIRST_ANSWER_BUDGET = 40_000;

const ASSETS = join(DIST, '_assets');
const size = (text: string): number => gzipSync(text, { level: 9 }).length;

test('what the first answer needs is three small files, none of which waits for another', () => {
  const [main = '', ...others] = readdirSync(ASSETS).filter((file) => /^main-.+\.js$/.test(file));
  assert.deepEqual(others, []);
  const script = readFileSync(join(ASSETS, main), 'utf8');
  assert.match(script, /aadb2c/, 'the resolver is not in the script');
  // A module that it imports would come after it.
  assert.equal(/\b(?:from|import)\s*["'`]\.\//.exec(script)?.[0], undefined);
  for (const { segment } of LOCALES.map(localeFacts)) {
    const files = ['lookup.json', join(segment, 'search-strings.json')];
    const data = files.reduce((sum, file) => sum + size(readFileSync(join(DIST, file), 'utf8')), 0);
    assert.ok(size(script) + data <= FIRST_ANSWER_BUDGET, `${segment}: script ${size(script)} + data ${data} bytes`);
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
