import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildKinds } from '../search/kinds.ts';
import { logAsCsv, logAsMarkdown } from './log-export.ts';
import type { LogRow } from './log-table.ts';
import { createLogWords } from './log-words.ts';
import { testWords } from './testing/words.ts';

const words = createLogWords(
  testWords({ 'aadsts/50058': '=Zed', 'aadsts/50126': 'Wrong | <b>password</b>' }),
  buildKinds([]),
  {},
);
const urlOf = (family: string, code: string): string => `https://atlas.example/${family}/${code}`;
const step: LogRow = {
  family: 'aadsts',
  code: '50058',
  written: '50058',
  known: true,
  count: 3,
  first: 2000,
  last: 2000,
  words: { kind: 'interrupt', fixers: ['user', 'help-desk'], retry: 'sign-in-again' },
};
const problem: LogRow = { ...step, code: '50126', count: 1, users: 2, words: { ...words3(), kind: 'failure' } };
const unknown: LogRow = { ...step, code: '5999999', known: false, words: undefined, first: undefined, last: undefined };

function words3() {
  return { kind: 'failure', fixers: ['user'], retry: 'no' } as const;
}

test('the file has what the table says, in words, and no formula', () => {
  const csv = logAsCsv({ rows: [step], total: 4, words, urlOf });
  assert.deepEqual(csv.split('\r\n'), [
    '\uFEFF"log.code","log.count","log.share","sign.kind","sign.fixer","sign.retry","log.users","log.applications",' +
      '"log.first","log.last","log.meaning","log.address"',
    '"AADSTS50058","3","75%","kind.interrupt","fixer.user, fixer.help-desk","retry.sign-in-again","","",' +
      '"1970-01-01 00:00:02","1970-01-01 00:00:02","\'=Zed","https://atlas.example/aadsts/50058"',
    '',
  ]);
});

test('Markdown has a table for each group, and nothing in a cell that ends it or acts', () => {
  const text = logAsMarkdown({ rows: [step, problem, unknown], total: 10_000, words, urlOf });
  assert.deepEqual(
    text.split('\n').filter((line) => line.startsWith('**')),
    ['**log.problems** (1, < 0.1%)', '**log.steps** (3, < 0.1%)', '**log.others** (3, < 0.1%)'],
  );
  const row = text.split('\n').find((line) => line.includes('50126')) ?? '';
  assert.ok(row.startsWith('| [AADSTS50126](https://atlas.example/aadsts/50126) | 1 | &lt; 0.1% |'), row);
  assert.ok(row.endsWith('| Wrong \\| &lt;b&gt;password&lt;/b&gt; |'), row);
  assert.ok(text.includes('| AADSTS5999999 | 3 |'), text);
  // Every line of a table has as many cells as its head.
  const widths = text
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split(/(?<!\\)\|/).length);
  assert.deepEqual([...new Set(widths)].length, 1);
});

test('users and applications are columns only where the log names them', () => {
  assert.doesNotMatch(logAsMarkdown({ rows: [step], total: 3, words, urlOf }), /log\.(?:users|applications)/);
  assert.match(logAsMarkdown({ rows: [problem], total: 3, words, urlOf }), /log\.users/);
});
