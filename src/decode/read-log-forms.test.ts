import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { LogError, type ReadLog, readLog } from './read-log.ts';
import type { Tally } from './tally.ts';

const KNOWN = new Set(['50126', '50053', '50076', '7000215']);

async function read(content: string | Uint8Array): Promise<Tally> {
  return (await open(content)).tally;
}

function open(content: string | Uint8Array): Promise<ReadLog> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readLog(
    (async function* () {
      for (let at = 0; at < bytes.length; at += 50) yield bytes.subarray(at, at + 50);
    })(),
    undefined,
    KNOWN,
  );
}

const counts = ({ rows }: Tally): Record<string, number> =>
  Object.fromEntries(rows.map((row) => [row.code, row.count]));

const FORMS: Readonly<Record<string, readonly [content: string, expected: Record<string, number>]>> = {
  'two JSON documents, indented': [
    [50126, 50053].map((errorCode) => JSON.stringify({ value: [{ status: { errorCode } }] }, null, 2)).join('\n'),
    { 50126: 1, 50053: 1 },
  ],
  'lines of text that begin with [': [
    '[2024/03/05 10:12:33] AADSTS7000215: x\n[2024/03/05 10:13:33] y\n[2024/03/05] AADSTS7000215: z\n',
    { 7000215: 2 },
  ],
  'a #TYPE line': [
    '#TYPE Selected.PSCustomObject\n"CreatedDateTime","ErrorCode"\n"2024-03-05T10:12:33Z","50126"\n',
    { 50126: 1 },
  ],
  'a name and its value in each line': ['errorCode,50126\nerrorCode,50053\nerrorCode,50053\n', { 50126: 1, 50053: 2 }],
  'names and values in each line, with what they are in words': [
    'Status\tFailure\nSign-in error code\t50126\nUser\tKari\n',
    { 50126: 1 },
  ],
  'titles above the names': [
    'Sign-ins of March\nContoso\n\nDate;Sign-in error code\n2024-03-05;50126\n2024-03-06;50126\n',
    { 50126: 2 },
  ],
  'JSON in a Status column': ['TimeGenerated,Status\n"2024-03-05T10:12:33Z","{""errorCode"":50126}"\n', { 50126: 1 }],
  'an audit search': ['RecordId,AuditData\n"a","{""ErrorNumber"":""50126""}"\n', { 50126: 1 }],
  'a query that counted': ['ResultType,count_\n50126,412\n50053,17\n', { 50126: 412, 50053: 17 }],
  'dotted names': [
    '"@timestamp","azure.signinlogs.properties.result_type"\n2024-03-05T10:12:33Z,50126\n',
    { 50126: 1 },
  ],
  'German names': ['Datum (UTC);Benutzer;Anmeldefehlercode\n2024-03-05;a;50126\n', { 50126: 1 }],
  'Spanish names': ['Fecha (UTC),Código de error de inicio de sesión\n2024-03-05,50126\n', { 50126: 1 }],
  'simplified Chinese names': ['日期 (UTC),登录错误代码\n2024-03-05,50126\n', { 50126: 1 }],
  'a table that PowerShell aligned': [
    '\nTime                User ErrorCode\n----                ---- ---------\n05.03.2024 10:12:33 a        50126\n',
    { 50126: 1 },
  ],
  'Group-Object': ['Count Name\n----- ----\n   12 50126\n    1 50053\n', { 50126: 12, 50053: 1 }],
  'Group-Object by two': ['Count Name\n----- ----\n   12 50126, Teams\n', { 50126: 12 }],
  'numbers longer than the names above them': [
    '   Code Count\n   ---- -----\n7000215     3\n  50126    12\n',
    { 50126: 12, 7000215: 3 },
  ],
  'numbers longer than their names, beside words': [
    'User    Code\n----    ----\nkari   50126\nkari 7000215\nola    50126\n',
    { 50126: 2, 7000215: 1 },
  ],
  'dashes within a cell, or below a title, make no table': [
    'Sign-ins\n--------\nUser,ErrorCode,Note\na,50126,"x\n--\ny"\nb,50126,z\n',
    { 50126: 2 },
  ],
  'dashes between entries': ['AADSTS50126 one\n----- -----\nAADSTS50053 two\n', { 50126: 1, 50053: 1 }],
  'uniq -c of many lines': [`${'     12 50126\n'.repeat(40)}`, { 50126: 480 }],
  'uniq -c': ['     12 50126\n      1 50053\n', { 50126: 12, 50053: 1 }],
  'fields in lines': ['at=1 resultType=50126 size=50053\nat=2 resultType=50126 size=1\n', { 50126: 2 }],
  'JSON behind a prefix': ['[1] {"error_codes":[50126]}\n[2] {"error_codes":[50053]}\n', { 50126: 1, 50053: 1 }],
  Elasticsearch: ['{"hits":{"hits":[{"_source":{"azure":{"signinlogs":{"result_type":"50126"}}}}]}}', { 50126: 1 }],
  'custom logs': ['TimeGenerated,status_errorCode_d\n2024-03-05T10:12:33Z,50126\n', { 50126: 1 }],
  'Polish names': ['Data (UTC),Kod błędu logowania\n2024-03-05,50126\n', { 50126: 1 }],
  'numbers that Excel keeps as text': ['ErrorCode\n="50126"\n', { 50126: 1 }],
};

describe('logs of every form', () => {
  for (const [name, [content, expected]] of Object.entries(FORMS)) {
    test(name, async () => assert.deepEqual(counts(await read(content)), expected));
  }

  test('a column of known codes is taken, whatever it is called, and said', async () => {
    const tally = await read('when,what\n1,50126\n2,50126\n3,50053\n4,0\n');
    assert.deepEqual([counts(tally), tally.takenColumn, tally.successes], [{ 50126: 2, 50053: 1 }, 'what', 1]);
    assert.equal((await read('when,what\n1,50126\n2,17\n3,18\n4,19\n')).takenColumn, undefined);
  });

  test('UTF-16 without a mark, and Windows-1252', async () => {
    const text = 'Dato;Feilkode for pålogging\n2024-03-05;50126\n';
    const wide = new Uint8Array([...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]));
    assert.deepEqual(counts(await read(wide)), { 50126: 1 });
    assert.deepEqual(counts(await read(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))), { 50126: 1 });
  });

  test('users and applications are counted, never named', async () => {
    const tally = await read('User,Application,ErrorCode\nkari,A,50126\nola,A,50126\nkari,A,50126\n');
    assert.deepEqual([tally.rows[0]?.users, tally.rows[0]?.applications], [2, 1]);
    assert.deepEqual([tally.users, tally.applications], [2, 1]);
    assert.doesNotMatch(JSON.stringify(tally), /kari|ola/);
  });

  test('the latest record of a code is given as its fields', async () => {
    const log = await open(
      'Date,User,Sign-in error code,Note\n2024-03-06T09:00:00Z,ola,50126,\n2024-03-05T09:00:00Z,kari,50126,x\n2024-03-05,per,50053,\n',
    );
    assert.equal(log.latest('50126'), 'Timestamp: 2024-03-06 09:00:00 UTC\nUser: ola\nSign-in error code: 50126');
    assert.equal(log.latest('50076'), undefined);
    const json = await open(
      JSON.stringify([
        { status: { errorCode: 50126 }, id: 1 },
        { status: { errorCode: 50126 }, id: 2 },
      ]),
    );
    assert.equal(JSON.parse(json.latest('50126') ?? '').id, 2);
    assert.equal((await open('a, b AADSTS50126: x\n')).latest('50126'), 'a, b AADSTS50126: x');
  });

  test('it tells what a log is', async () => {
    const forms = ['[{"errorCode":50126}]', 'When,ErrorCode\n1,50126\n', 'Fri AADSTS50126: x\n'].map(
      async (text) => (await read(text)).form,
    );
    assert.deepEqual(await Promise.all(forms), ['records', 'table', 'lines']);
  });
});

test('what is no text is refused by its first bytes', async () => {
  const text = (value: string): Uint8Array => Uint8Array.from(value, (sign) => sign.charCodeAt(0));
  const files: readonly (readonly [Uint8Array, string])[] = [
    [gzipSync('ErrorCode\n50126'), 'archive'],
    [text('PK\x03\x04..logs/a.csv'), 'archive'],
    [text('PK\x03\x04....[Content_Types].xml'), 'workbook'],
    [text('%PDF-1.7'), 'picture'],
    [text('\x89PNG\r\n'), 'picture'],
    [text('\xff\xd8\xff\xe0'), 'picture'],
  ];
  for (const [bytes, problem] of files) {
    await assert.rejects(read(bytes), (error) => error instanceof LogError && error.problem === problem, problem);
  }
});
