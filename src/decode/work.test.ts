import assert from 'node:assert/strict';
import { describe, type TestContext, test } from 'node:test';
import { DENSE_PIECES, growth } from '../../tests/support/scan-work.ts';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { CsvReader } from './csv.ts';
import { decodeError } from './decode.ts';
import { makeCard } from './hand-over.ts';
import { readJson } from './log-records.ts';
import { redact } from './redact.ts';
import { signInOfCells, signInOfRecord } from './sign-in.ts';
import { signInColumns } from './sign-in-columns.ts';
import { testVocabulary } from './testing/vocabulary.ts';
import { testWords } from './testing/words.ts';

const index = decodeLookup(buildLookup([{ family: 'aadsts', code: '50058', symbol: 'UserDisabled' }]));
const nothing = decodeError('', index);
const words = testWords();

/** Counts the sign-ins of a CSV file that arrives in many pieces. */
function readCsv(text: string, size: number): void {
  const reader = new CsvReader((cells) => signInOfCells(cells, signInColumns(cells)));
  for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
  reader.end();
}

/** Tables with names of columns, well formed and not. */
const TABLES = [
  'User,Status\n',
  'User,Status\na,b\n',
  '"User","Status"\n',
  'User,Status\n"a',
  'User,Status\n"a""',
  'User,Status\n"',
  'User\tStatus\t',
  'User,Status\n\n',
  'User,',
  '"User",',
  ',"',
  ',""',
  '[token removed],User\n',
];

const functions: Readonly<Record<string, (text: string) => void>> = {
  decodeError: (text) => decodeError(text, index),
  redact: (text) => redact(text, testVocabulary),
  makeCard: (text) =>
    makeCard({
      decoded: nothing,
      text,
      words,
      symbolOf: () => undefined,
      urlOf: () => '',
      vocabulary: testVocabulary,
      withMessage: true,
      opened: new Set(),
    }),
  'CSV in pieces': (text) => readCsv(`a,b\n${text}`, 100),
  'a CSV cell in quotes, in pieces': (text) => readCsv(`a,b\n"${text}`, 100),
  'a JSON file': (text) => readJson(`[${text}`),
  'a record': (text) => signInOfRecord({ [text]: text, status: text }),
};

describe('work grows as the text does', () => {
  for (const [name, run] of Object.entries(functions)) {
    test(name, () => {
      const steep = [...DENSE_PIECES, ...TABLES].filter((piece) => growth(piece, run) > 5);
      assert.deepEqual(steep, []);
    });
  }
});

describe('a file that begins like JSON lines', () => {
  const parsed = (t: TestContext, text: string) => {
    const parse = t.mock.method(JSON, 'parse');
    const records = readJson(text)?.records.length;
    return { records, calls: parse.mock.callCount() };
  };

  test('is given up when thousands of lines are none', (t) => {
    const { records, calls } = parsed(t, '{x}\n'.repeat(50_000));
    assert.equal(records, undefined);
    assert.ok(calls < 20_000, `${calls} lines read`);
  });

  test('is read line by line only where a line can be a record', (t) => {
    assert.deepEqual(parsed(t, `{"a":1}\n${'{\n'.repeat(50_000)}`), { records: 1, calls: 2 });
  });
});

describe('a path as long as the text', () => {
  const card = functions.makeCard ?? assert.fail();
  for (const piece of ['C:\\Users\\', 'C:\\Users\\a', 'C:\\\\Users\\\\a', 'c:\\[token removed]', 'c:\\a']) {
    // 5 MB: a pattern that goes one step deeper for each sign would end here.
    test(`is no deeper than a short one: ${piece}`, () => {
      assert.doesNotThrow(() => card(piece.repeat(Math.ceil(5_000_000 / piece.length))));
    });

    test(`takes as many times longer as it is longer: ${piece}`, () => {
      assert.ok(growth(piece, card) <= 5);
    });
  }
});
