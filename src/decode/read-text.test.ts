import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DENSE_PIECES, growth } from '../../tests/support/scan-work.ts';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { mayBeLog, type ReadText, readText } from './read-text.ts';
import { MOST_RECORDS } from './records.ts';
import { testVocabulary } from './testing/vocabulary.ts';

const CODES = ['50126', '50053', '50058'];
const index = decodeLookup(buildLookup(CODES.map((code) => ({ family: 'aadsts', code }))));
const read = (text: string): Promise<ReadText> => readText(text, index, new Set(CODES), testVocabulary);
const ID = (at: number): string => `9bc3ab49-b65d-410a-85ad-${String(at).padStart(12, '0')}`;

const HEAD = 'Date (UTC),Correlation ID,User,Status,Sign-in error code';
const row = (at: number): string =>
  `2025-03-04T09:00:${String(at % 60).padStart(2, '0')}Z,${ID(at)},kari,Failure,50126`;
const table = (count: number): string => [HEAD, ...Array.from({ length: count }, (_, at) => row(at))].join('\n');
const graph = (count: number): string =>
  JSON.stringify({
    value: Array.from({ length: count }, (_, at) => ({ correlationId: ID(at), status: { errorCode: 50126 } })),
  });

describe('what is pasted', () => {
  test('one row of a table is one record, whose code, id and time are found', async () => {
    const { log, decoded, records } = await read(table(1));
    assert.equal(log?.tally.total, 1);
    assert.deepEqual(
      decoded?.codes.map(({ code }) => code),
      ['50126'],
    );
    assert.deepEqual(
      records.map((one) => [one.decoded.correlationId, one.decoded.timestamp]),
      [[ID(0), '2025-03-04T09:00:00Z']],
    );
  });

  test('a few rows are a log, and a record each', async () => {
    const { log, records } = await read(table(3).replaceAll(',', '\t'));
    assert.equal(log?.tally.rows[0]?.count, 3);
    assert.deepEqual(
      records.map((one) => one.decoded.correlationId),
      [ID(0), ID(1), ID(2)],
    );
  });

  test('a code nobody knows is found in its row, beside codes that are known', async () => {
    const { decoded } = await read(`${table(2)}\n${row(2).replace('50126', '5999999')}`);
    assert.deepEqual(
      decoded?.codes.map(({ code }) => code),
      ['50126', '5999999'],
    );
  });

  test('a failure beside a success is a card of its own: nothing on it is the success’s', async () => {
    const record = (at: number, errorCode: number) => ({ correlationId: ID(at), status: { errorCode } });
    for (const list of [[record(0, 0), record(1, 50126)], { value: [record(0, 0), record(1, 50126)] }]) {
      const { decoded, records } = await read(JSON.stringify(list));
      assert.deepEqual(
        [decoded, ...records.map((one) => one.decoded)].map((one) => one?.correlationId),
        [ID(1), ID(1)],
      );
    }
  });

  test('a success among them is counted and gets no card', async () => {
    const { log, records } = await read(`${table(2)}\n${row(2).replace('Failure,50126', 'Success,0')}`);
    assert.deepEqual([log?.tally.total, log?.tally.successes], [3, 1]);
    assert.deepEqual(
      records.map((one) => one.decoded.correlationId),
      [ID(0), ID(1)],
    );
  });

  for (const [name, text] of [
    ['a table', table(MOST_RECORDS + 1)],
    ['JSON', graph(MOST_RECORDS + 1)],
    ['lines', Array.from({ length: MOST_RECORDS + 1 }, (_, at) => `[2025-03-04 ${at}] AADSTS50126: x`).join('\n')],
  ] as const) {
    test(`more records than anyone reads are a log only: ${name}`, async () => {
      const { log, decoded, records } = await read(text);
      assert.equal(log?.tally.rows[0]?.count, MOST_RECORDS + 1);
      assert.deepEqual([decoded, records], [undefined, []]);
      assert.ok(log?.latest('50126')?.includes('50126'));
    });
  }

  test('an error is no log: a message, a response, a few messages', async () => {
    const message = `AADSTS50126: x\r\nTrace ID: ${ID(1)}\r\nTimestamp: 2025-03-04 09:26:51Z`;
    for (const text of [
      message,
      JSON.stringify({ error: 'invalid_grant', error_description: message, error_codes: [50126] }),
      `${message}\n\n${message.replace('50126', '50053')}`,
      '50126',
      '',
    ]) {
      const { log, decoded } = await read(text);
      assert.equal(log, undefined, text);
      assert.ok(decoded !== undefined);
    }
  });

  test('a list of records gets a card each, up to twenty', async () => {
    const { log, records } = await read(graph(4));
    assert.equal(log?.tally.total, 4);
    assert.deepEqual(
      records.map((one) => one.decoded.correlationId),
      [0, 1, 2, 3].map(ID),
    );
  });
});

test('whether a text may be a log is told in time proportional to it', () => {
  assert.deepEqual(
    DENSE_PIECES.filter((piece) => growth(piece, mayBeLog) > 5),
    [],
  );
  assert.deepEqual(['a', ' a \n', '[1]', 'a\nb', 'a\rb'].map(mayBeLog), [false, false, true, true, true]);
});

test('of a long text the message is what surrounds its codes, of a short one all of it', async () => {
  const short = 'AADSTS50058: a message %41';
  assert.equal((await read(short)).message, 'AADSTS50058: a message A');
  const filler = 'words that say nothing '.repeat(3000);
  const { message } = await read(`${filler} AADSTS50126: user 'kari' ${filler}`);
  assert.ok(message.includes("AADSTS50126: user 'kari'") && message.length < 6000, `${message.length} characters`);
});

test('each record is closed by whoever reads it', async () => {
  const { records } = await read("user 'Solveig' has error");
  const [{ redacted } = assert.fail()] = records;
  assert.equal(redacted.pieces.find(({ kind }) => kind === 'user')?.text, 'Solveig');
});
