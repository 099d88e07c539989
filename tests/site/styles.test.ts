import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readAnswers } from '../../src/catalog/answers.ts';
import { type BuiltPage, inside, readPages } from '../support/built-site.ts';

const pages = readPages();

/** Classes that no style sheet knows: names for scripts and tests. */
const HOOKS = new Set(['hits', 'item', 'language-json', 'paragraph', 'part-head', 'sentence', 'sheets']);
/** Elements whose look a sheet has to say, as ours differ from a browser's. */
const SHAPED = ['blockquote', 'em', 'ol', 'pre', 'select', 'table', 'textarea', 'ul'];

/** The style sheet in a page. */
function sheetOf({ html }: BuiltPage): string {
  return /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
}

/** Every class and element name a sheet has a rule for, once a sheet. */
const known = new Map<string, { classes: ReadonlySet<string>; elements: ReadonlySet<string> }>();

function namesIn(sheet: string): { classes: ReadonlySet<string>; elements: ReadonlySet<string> } {
  const selectors = [...sheet.matchAll(/([^{}]+)\{/g)].map(([, selector = '']) => selector.split(';').at(-1) ?? '');
  const names = {
    classes: new Set(
      selectors.flatMap((selector) => [...selector.matchAll(/\.(-?[a-z][\w-]*)/g)].map(([, name = '']) => name)),
    ),
    elements: new Set(
      selectors.flatMap((selector) =>
        [...selector.matchAll(/(?<![\w.#:-])[a-z]+[1-6]?(?![\w(-])/g)].map(([name]) => name),
      ),
    ),
  };
  known.set(sheet, names);
  return names;
}

/** The markup a reader sees. */
function bodyOf({ html }: BuiltPage): string {
  return inside(html, 'body').replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
}

test('every page has one style sheet, and no more kinds of them than there are kinds of pages', () => {
  // The colour of a page's family is its own.
  const sheets = new Set(pages.map((page) => sheetOf(page).replace(/:root\{--hue:light-dark\([^)]*\)\}/, '')));
  for (const { address, html } of pages) assert.equal(html.split('<style').length, 2, address);
  assert.equal(sheets.size, 8);
});

test('a page there are thousands of carries no rule for a class that none of its kind has', () => {
  // What a script puts there: that something was copied. And what the frame of all pages has: a lead, a part, a digit alone.
  const idle = new Set(['unseen', 'lead', 'one', 'part']);
  const { coarse } = readAnswers(join(import.meta.dirname, '../..'));
  const bare = pages.filter(({ html }) => html.includes('class="bare"'));
  const short = pages.filter(({ html }) => html.includes('id="controls"') && !html.includes('data-filter'));
  const lists = short.filter(({ path }) => /^\/(?:aadsts|aadb2c|enrolment)\/./.test(path));
  // Said where something is known of a code without a text; the newest document may have a text for each of them.
  if (!bare.some(({ path }) => (coarse.get(path.slice(1))?.readFrom.length ?? 0) > 0)) idle.add('coarse');
  for (const all of [bare, lists]) {
    assert.ok(all.length > 1_000, `${all.length} pages`);
    const used = new Set(
      all
        .flatMap((page) => [...bodyOf(page).matchAll(/\sclass="([^"]*)"/g)])
        .flatMap(([, value = '']) => value.split(/\s+/)),
    );
    // What turns around for languages from right to left is the same on all pages.
    const { classes } = namesIn(sheetOf(all[0] as BuiltPage).replace(/:root\[dir="?rtl"?\].*$/s, ''));
    assert.deepEqual(
      [...classes].filter((name) => !used.has(name) && !idle.has(name)),
      [],
    );
  }
});

test('a page’s style sheet has rules for every class and every element with a look of its own on that page', () => {
  const missing = new Set<string>();
  for (const page of pages) {
    const sheet = sheetOf(page);
    const { classes, elements } = known.get(sheet) ?? namesIn(sheet);
    const body = bodyOf(page);
    for (const [, value = ''] of body.matchAll(/\sclass="([^"]*)"/g)) {
      for (const name of value.split(/\s+/)) {
        if (name !== '' && !classes.has(name) && !HOOKS.has(name)) missing.add(`.${name} on ${page.address}`);
      }
    }
    for (const name of SHAPED) {
      if (body.includes(`<${name}`) && !elements.has(name)) missing.add(`<${name}> on ${page.address}`);
    }
  }
  assert.deepEqual([...missing].slice(0, 20), []);
});

test('a page carries no rule of Tailwind’s that only its own scanner asked for', () => {
  for (const sheet of new Set(pages.map(sheetOf))) assert.doesNotMatch(sheet, /--tw-|@property/);
});

test('every underline is written so that Safari draws it: the shorthand has one word', () => {
  // With more than one word, Safari drops the whole declaration.
  for (const sheet of new Set(pages.map(sheetOf))) {
    const values = [...sheet.matchAll(/text-decoration:([^;}]*)/g)].map(([, value = '']) => value.trim());
    assert.deepEqual(
      values.filter((value) => /\s/.test(value)),
      [],
    );
    assert.match(sheet, /text-decoration-line:\s*underline/);
  }
});
