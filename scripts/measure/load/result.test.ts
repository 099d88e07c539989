import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCount, formatLoad, type LoadResult, parseWrk } from './result.ts';

const OUTPUT = `Running 2s test @ http://127.0.0.1:8080
  2 threads and 2 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency     1.20ms    3.00ms  40.00ms   95.00%
  3000 requests in 2.00s, 24.00MB read
  Non-2xx or 3xx responses: 60
Requests/sec:   1500.00
{"microseconds":2000000,"bytes":24000000,"known":2939,"missing":59,"wrong":2,"connect":0,"read":3,"write":0,"timeout":1,"p50":900,"p99":12340,"max":40000,"example":"/aadsts/50058 is answered with 500"}
`;
const RESULT = parseWrk(OUTPUT);
const NO_ERRORS = { status: 0, connect: 0, read: 0, write: 0, timeout: 0 };

test('the numbers are those of the last line, in units people use', () => {
  assert.deepEqual(RESULT, {
    seconds: 2,
    answers: 3000,
    perSecond: 1500,
    megabytesPerSecond: 12,
    p50: 0.9,
    p99: 12.34,
    max: 40,
    notFound: 59,
    errors: { status: 2, connect: 0, read: 3, write: 0, timeout: 1 },
    example: '/aadsts/50058 is answered with 500',
  } satisfies LoadResult);
  assert.equal(parseWrk(OUTPUT.replace(/"example":"[^"]*"/, '"example":""')).example, undefined);
});

test('output without that line is an error that shows it', () => {
  assert.throws(() => parseWrk('unable to connect to 127.0.0.1:1 Connection refused\n'), /Connection refused/);
});

test('errors are all errors, and no answer at all is one', () => {
  assert.equal(errorCount(RESULT), 6);
  assert.equal(errorCount({ ...RESULT, errors: NO_ERRORS }), 0);
  assert.equal(errorCount({ ...RESULT, errors: NO_ERRORS, answers: 0 }), 1);
});

test('the table has a row of numbers; errors are named below it', () => {
  const lines = formatLoad({ ...RESULT, perSecond: 20_506.4 }, '2 connections').split('\n');
  assert.equal(lines[2], '| 20,506 | 0.90 | 12.34 | 40.0 | 12.0 | 6 |');
  assert.deepEqual(lines.slice(4), [
    '3,000 answers in 2.0 s, 59 of them the 404 expected; 2 connections.',
    'Errors: status 2, read 3, timeout 1.',
    'For example, /aadsts/50058 is answered with 500.',
  ]);
  assert.equal(formatLoad({ ...RESULT, errors: NO_ERRORS, example: undefined }, '').split('\n').length, 5);
});
