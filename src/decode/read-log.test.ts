import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LogError, MOST_BYTES, type ReadLog, readLog } from './read-log.ts';
import type { Tally } from './tally.ts';

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const open = (text: string | Uint8Array, size = 65_536): Promise<ReadLog> =>
  readLog(pieces(typeof text === 'string' ? new TextEncoder().encode(text) : text, size));
const count = async (text: string | Uint8Array, size?: number): Promise<Tally> => (await open(text, size)).tally;
const codes = ({ rows }: Tally): [string, number][] => rows.map((row) => [row.code, row.count]);

const FIRST = Date.parse('2024-05-01T10:00:00Z');
const LAST = Date.parse('2024-05-01T12:00:00Z');
const CSV = [
  'Date (UTC),User,Status,Sign-in error code,Failure reason',
  '2024-05-01T12:00:00Z,王小明,Failure,50126,"a, ""b""\nc"',
  '2024-05-01T10:00:00Z,x,Failure,50126,x',
  '2024-05-01T11:00:00Z,x,Interrupted,50076,x',
  '2024-05-01T11:00:00Z,x,Success,0,x',
  '2024-05-01T11:00:00Z,x,Success,,x',
  '2024-05-01T11:00:00Z,x,Failure,,x',
].join('\r\n');

test('a download of the admin center is counted, however it is cut', async () => {
  for (const size of [1, 7, 65_536]) {
    const tally = await count(CSV, size);
    assert.deepEqual(tally.rows, [
      { code: '50126', count: 2, first: FIRST, last: LAST, users: 2 },
      { code: '50076', count: 1, first: FIRST + 3_600_000, last: FIRST + 3_600_000, users: 1 },
    ]);
    assert.deepEqual([tally.total, tally.successes, tally.withoutCode, tally.skipped], [6, 2, 1, 0]);
  }
});

const RECORD = { createdDateTime: '2024-05-01T10:00:00Z', status: { errorCode: 50058, failureReason: 'x' } };
const AZURE = { time: '2024-05-01T10:00:00Z', resultType: '50058', properties: { status: { errorCode: 50058 } } };
const SHAPES: Readonly<Record<string, string>> = {
  'Microsoft Graph': JSON.stringify({ '@odata.context': 'x', value: [RECORD, RECORD] }),
  'a plain array': JSON.stringify([RECORD, RECORD], null, 2),
  'JSON lines': `${JSON.stringify(RECORD)}\n${JSON.stringify(RECORD)}\n`,
  'Azure Monitor': JSON.stringify({ records: [AZURE, AZURE] }),
  'Azure Monitor as lines': `${JSON.stringify(AZURE)}\r\n${JSON.stringify(AZURE)}`,
  'tables of Log Analytics': JSON.stringify({
    tables: [
      {
        name: 'PrimaryResult',
        columns: [{ name: 'TimeGenerated' }, { name: 'ResultType' }],
        rows: [
          ['2024-05-01T10:00:00Z', '50058'],
          ['2024-05-01T10:00:00Z', '50058'],
        ],
      },
    ],
  }),
  'a status column that holds JSON': JSON.stringify([
    { TimeGenerated: '2024-05-01T10:00:00Z', Status: '{"errorCode":50058}' },
    { TimeGenerated: '2024-05-01T10:00:00Z', Status: '{"errorCode":50058}' },
  ]),
  'CSV of Log Analytics':
    '"TimeGenerated [UTC]",ResultType\n"5/1/2024, 10:00:00.000 AM",50058\n"5/1/2024, 10:00:00.000 AM",50058',
  'CSV of PowerShell':
    '"CreatedDateTime";"Status.ErrorCode"\r\n"2024-05-01 10:00:00";"50058"\r\n"2024-05-01 10:00:00";"50058"',
  'French CSV': 'Date (UTC);Code d’erreur de connexion\n2024-05-01T10:00:00Z;50058\n2024-05-01T10:00:00Z;50058',
};

for (const [name, text] of Object.entries(SHAPES)) {
  test(`${name} is counted`, async () => {
    const { rows, total } = await count(text);
    assert.deepEqual(rows, [{ code: '50058', count: 2, first: FIRST, last: FIRST }]);
    assert.equal(total, 2);
  });
}

test('codes with their family are counted where there is no column of codes', async () => {
  const tally = await count('10:00 AADSTS50058: x\n10:01 aadsts50058: y\n10:02 AADB2C90118\n10:03 fine\n');
  assert.deepEqual(codes(tally), [
    ['50058', 2],
    ['AADB2C90118', 1],
  ]);
  assert.deepEqual([tally.total, tally.withoutCode], [4, 1]);
});

test('UTF-16 with a byte order mark is read', async () => {
  const little = Buffer.from(`\uFEFF${CSV}`, 'utf16le');
  assert.deepEqual(codes(await count(little, 3)), [
    ['50126', 2],
    ['50076', 1],
  ]);
});

test('lines that are cut off are counted as skipped', async () => {
  const tally = await count(`${JSON.stringify(RECORD)}\n{"status":{"errorC`);
  assert.deepEqual([codes(tally), tally.skipped], [[['50058', 1]], 1]);
});

test('what is no log is refused, and says why', async () => {
  const problem = (text: string): Promise<string> =>
    count(text).then(
      () => 'none',
      (error: unknown) => (error instanceof LogError ? error.problem : 'other'),
    );
  assert.equal(await problem(''), 'no-records');
  assert.equal(await problem(' \n '), 'no-records');
  assert.equal(await problem('a,b\n'), 'no-records');
  assert.equal(await problem('[]'), 'no-records');
  assert.equal(await problem('{"a":'), 'unreadable');
  assert.equal(await problem(' '.repeat(MOST_BYTES + 1)), 'too-large');
});

test('progress is told in bytes', async () => {
  const seen: number[] = [];
  await readLog(pieces(new TextEncoder().encode('code\n1\n2\n'), 3), (bytes) => seen.push(bytes));
  assert.deepEqual(seen, [3, 6, 9]);
});
