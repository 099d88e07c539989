import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { CsvReader } from './csv.ts';
import { writeCsv } from './csv-write.ts';
import { anyText } from './testing/words.ts';

function read(text: string, size = Number.POSITIVE_INFINITY): string[][] {
  const records: string[][] = [];
  const reader = new CsvReader((cells) => records.push(cells));
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  reader.end();
  return records;
}

const CASES: Readonly<Record<string, readonly [text: string, records: string[][]]>> = {
  'plain cells': [
    'a,b\r\n1,2\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'no line end at the end': [
    'a,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'line ends of all kinds': [
    'a,b\r1,2\n3,4\r\n',
    [
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  'quoted separators, quotes and line breaks': [
    'a,b\r\n"x, ""y""\r\nz",2\r\n',
    [
      ['a', 'b'],
      ['x, "y"\r\nz', '2'],
    ],
  ],
  'empty cells': [
    'a,b,c\n,,\n"",1,',
    [
      ['a', 'b', 'c'],
      ['', '', ''],
      ['', '1', ''],
    ],
  ],
  'empty lines are no records': [
    'a,b\n\n\r\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  'a byte order mark': [
    '\uFEFFa,b\n1,2',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  semicolons: [
    'a;b\n1,5;2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  tabs: [
    'a\tb\n1,5\t2',
    [
      ['a', 'b'],
      ['1,5', '2'],
    ],
  ],
  'a separator line': [
    'sep=;\r\na,x;b\n1;2',
    [
      ['a,x', 'b'],
      ['1', '2'],
    ],
  ],
  'separators in quoted names do not count': [
    '"a;b;c;d",e\n1,2',
    [
      ['a;b;c;d', 'e'],
      ['1', '2'],
    ],
  ],
  'one column': ['a\n1\n2', [['a'], ['1'], ['2']]],
  'letters behind a closing quote': [
    'a,b\n"x"y,2',
    [
      ['a', 'b'],
      ['xy', '2'],
    ],
  ],
  'a quote that nothing closes': [
    'a,b\n1,"x\ny',
    [
      ['a', 'b'],
      ['1', 'x\ny'],
    ],
  ],
  'a quote within a cell': [
    'a,b\n1"2,3',
    [
      ['a', 'b'],
      ['1"2', '3'],
    ],
  ],
  nothing: ['', []],
};

for (const [name, [text, records]] of Object.entries(CASES)) {
  test(`CSV: ${name}, in one piece or many`, () => {
    for (const size of [Number.POSITIVE_INFINITY, 1, 2, 3, 7])
      assert.deepEqual(read(text, size), records, `pieces of ${size}`);
  });
}

test('what is written is read again, cut anywhere', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '1', 'é') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      (rows, size) => {
        // The first line decides on the separator.
        const table = [['n1', 'n2'], ...rows];
        const expected = table.map((cells) => cells.map((text) => (/^[\r\n]/.test(text) ? `'${text}` : text)));
        assert.deepEqual(read(writeCsv(table), size), expected);
      },
    ),
  );
});

test('no text makes it throw; nothing makes it search the same text again and again', () => {
  fc.assert(fc.property(anyText, (text) => void read(text, 3)));
  for (const piece of ['"', '""', ',', '"a', 'a"\n']) {
    const started = performance.now();
    read(piece.repeat(1_000_000 / piece.length), 65_536);
    assert.ok(performance.now() - started < 10_000, piece);
  }
});

test('cells that would be formulas are written as text', () => {
  for (const cell of [
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\t=1',
    '\r=1',
    '\n',
    ' =1',
    '＝1',
    '\u200b=1',
    '\u0000=1',
    '\u202e-1',
  ]) {
    assert.equal(writeCsv([[cell]]), `\uFEFF"'${cell}"\r\n`);
  }
  for (const cell of ['AADSTS50058', '2024-05-01', 'a=b', '']) assert.equal(writeCsv([[cell]]), `\uFEFF"${cell}"\r\n`);
  assert.equal(writeCsv([[-1, 'a"b']]), '\uFEFF"-1","a""b"\r\n');
});
