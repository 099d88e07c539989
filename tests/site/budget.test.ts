import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { budgetOf, MEDIAN_CODE_BUDGET, PAGE_BUDGETS, type PageClass } from '../../scripts/site/page-budget.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { type BuiltPage, DIST, readPages } from '../support/built-site.ts';
import { classOf, compressedSize, scriptBeforeIntent, scriptsOf } from '../support/weights.ts';

const pages = readPages();

/** Script a page loads before anyone touches it, compressed; a language beyond four may add a few bytes. */
const SCRIPT_BUDGET = 2_400 + 10 * Math.max(0, LOCALES.length - 4);

function heaviest(of: readonly BuiltPage[], weigh: (html: string) => number): { address: string; size: number } {
  return of
    .map(({ address, html }) => ({ address, size: weigh(html) }))
    .reduce((most, page) => (page.size > most.size ? page : most), { address: '', size: 0 });
}

for (const name of Object.keys(PAGE_BUDGETS)) {
  test(`every page of class "${name}" is within its budget, compressed`, (context) => {
    const ofClass = pages.filter((page) => classOf(page) === name);
    assert.ok(ofClass.length > 0);
    const sizes = ofClass.map(({ address, html }) => ({
      address,
      size: compressedSize(html),
      budget: budgetOf(name as PageClass, html),
    }));
    const fullest = sizes.reduce((most, page) => (page.size / page.budget > most.size / most.budget ? page : most));
    context.diagnostic(
      `${name}: ${sizes.length} pages, fullest ${fullest.address}, ${fullest.size} of ${fullest.budget}`,
    );
    const over = sizes.filter(({ size, budget }) => size > budget);
    assert.deepEqual(over.slice(0, 10), [], 'make the page lighter (scripts/site/page-budget.ts)');
  });
}

test(`half of the code pages are at most ${MEDIAN_CODE_BUDGET} bytes, compressed`, (context) => {
  const sizes = pages.filter((page) => classOf(page) === 'code').map(({ html }) => compressedSize(html));
  const median = sizes.sort((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? 0;
  context.diagnostic(`code pages: median ${median} bytes, lightest ${sizes[0]}`);
  assert.ok(median > 0 && median <= MEDIAN_CODE_BUDGET, `${median} bytes, over ${MEDIAN_CODE_BUDGET}`);
});

test(`no page loads more than ${SCRIPT_BUDGET} bytes of script by itself, compressed`, (context) => {
  const { address, size } = heaviest(pages, scriptBeforeIntent);
  context.diagnostic(`script before intent: at most ${size} bytes, on ${address}`);
  assert.ok(size <= SCRIPT_BUDGET, `${address} has ${size} bytes, over ${SCRIPT_BUDGET}`);
});

test('a code page is one response: nothing it needs for its first picture is in another file', () => {
  for (const { address, html } of pages.filter((page) => classOf(page) === 'code')) {
    const files = scriptsOf(html).filter(({ src }) => src !== undefined);
    assert.deepEqual(files, [], `${address} loads a script file`);
    assert.equal(/<(?:img|iframe|object|embed|video|audio|source)\b/.test(html), false, `${address} loads a picture`);
  }
});

test('nothing blocks rendering: no style sheet in a file, no script that stops the parser but the tiny one for the theme', () => {
  for (const { address, html } of pages) {
    assert.equal(/<link\b[^>]*rel="?(?:stylesheet|preload|modulepreload)/.test(html), false, `${address} links a file`);
    assert.equal(/@import\b/.test(html), false, `${address} imports a style sheet`);
    for (const { attributes, text, src } of scriptsOf(html).filter(
      (script) => !/type="module"/.test(script.attributes),
    )) {
      assert.ok(src === undefined, `${address} stops for <script${attributes}>`);
      assert.ok(text.length < 300, `${address} stops for an inline script of ${text.length} characters`);
    }
  }
});

test('there is no web font', () => {
  const fonts = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:woff2?|ttf|otf)$/.test(file),
  );
  assert.deepEqual(fonts, []);
  for (const { address, html } of pages) assert.equal(html.includes('@font-face'), false, address);
});
