import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

/** Properties and values that mean a side of the screen rather than of the text. */
const PHYSICAL = [
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?![\w])/,
  /(?<![\w-])(?:left|right)\s*:/,
  /(?:text-align|float|clear|caption-side)\s*:\s*(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius/,
];

/** Four values of which the second and the fourth differ: `padding: 0 1rem 0 0`. */
const FOUR = /(?<![\w-])(?:padding|margin|inset|border-width)\s*:\s*[^\s;]+\s+([^\s;]+)\s+[^\s;]+\s+([^\s;]+)\s*;/g;

function physical(css: string): string[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  const lines = plain.split('\n').filter((line) => PHYSICAL.some((pattern) => pattern.test(line)));
  const four = [...plain.matchAll(FOUR)].flatMap(([rule, right, left]) => (right === left ? [] : [rule]));
  return [...lines, ...four].map((line) => line.trim());
}

test('styles say start and end, never left and right, so that a page can run either way', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('.css') && file !== 'right-to-left.css')
    .flatMap((file) =>
      physical(readFileSync(join(import.meta.dirname, file), 'utf8')).map((rule) => `${file}: ${rule}`),
    );
  assert.deepEqual(found, []);
});

test('a physical property is found', () => {
  const rules = [
    'margin-left: 1px;',
    'left: 0;',
    'text-align: right;',
    'padding: 0 1px 0 0;',
    'border-left-color: red;',
  ];
  for (const rule of rules) assert.equal(physical(`a {\n  ${rule}\n}`).length, 1, rule);
  for (const rule of ['inset-inline-start: 0;', 'padding: 0 1px 2px 1px;', 'text-align: start;']) {
    assert.deepEqual(physical(`a {\n  ${rule}\n}`), [], rule);
  }
});
