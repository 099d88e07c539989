import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildsTable, growthTable, table, viewsTable } from './tables.ts';

const cost = (seconds: number, peakMib?: number): { seconds: number; peakMib: number | undefined } => ({
  seconds,
  peakMib,
});

test('a table is Markdown, its first column text and the others numbers', () => {
  assert.equal(
    table(
      ['site', 'bytes'],
      [
        ['a', 12345],
        ['b', 0.5],
      ],
    ),
    '| site | bytes |\n| - | -: |\n| a | 12,345 |\n| b | 0.5 |',
  );
});

test('builds are compared by their medians, with the last of them', () => {
  const builds = [
    { name: 'Own', pages: 2000, dist: '', costs: [cost(9, 700), cost(4, 800), cost(5)] },
    { name: 'Least', pages: 10, dist: '', costs: [cost(2)] },
    { name: 'Other', pages: 1000, dist: '', costs: [cost(10)] },
  ];
  const lines = buildsTable(builds, 'Least').split('\n');
  assert.match(lines[0] ?? '', /by Other \|$/);
  assert.equal(lines[2], '| Own | 2,000 | 5 | 9.0, 4.0, 5.0 | 2.5 | 1.5 | 800 | 0.5 |');
  assert.equal(lines[4], '| Other | 1,000 | 10 | 10.0 | 10 | 8 | unknown | 1 |');
});

test('views are compared by all bytes', () => {
  const none = { requests: 0, bytes: 0 };
  const view = (name: string, bytes: number) => {
    const kinds = { document: { requests: 1, bytes }, script: none, style: none, font: none, other: none };
    return { name, path: '/x', requests: 1, bytes, kinds, files: [] };
  };
  const lines = viewsTable([view('Own', 10_000), view('Other', 40_000)]).split('\n');
  assert.equal(lines[2], '| Own | 1 | 10,000 | 10,000 | 0 | 0 | 0 | 0 | 0.25 |');
});

test('growth is told a page, and by the first', () => {
  const grown = (factor: number, seconds: number) => ({
    factor,
    codes: 434 * factor,
    pages: 3000 * factor,
    cost: cost(seconds, 900),
    searchBytes: 6000 * factor,
    lookupBytes: 868 * factor,
  });
  const lines = growthTable([grown(1, 6), grown(10, 72)]).split('\n');
  assert.equal(lines[2], '| 434 | 3,000 | 6 | 2 | 1 | 900 | 2 | 2 |');
  assert.equal(lines[3], '| 4,340 | 30,000 | 72 | 2.4 | 1.2 | 900 | 2 | 2 |');
});
