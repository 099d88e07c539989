import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitRecords } from './records.ts';

const id = (digit: number): string => `9bc3ab49-b65d-410a-85ad-de819febfd0${digit}`;
const message = (digit: number): string =>
  `AADSTS5005${digit}: text.\nTrace ID: ${id(digit)}\nCorrelation ID: ${id(digit + 1)}\nTimestamp: 2025-03-04 09:26:51Z`;

test('messages with ids of their own are records', () => {
  assert.deepEqual(splitRecords(`${message(1)}\n\n${message(3)}`), [message(1), message(3)]);
});

test('ids before the code begin a record too', () => {
  const page = (digit: number): string => `Request Id: ${id(digit)}\nMessage: AADSTS5005${digit}: text`;
  assert.deepEqual(splitRecords(`${page(1)}\n${page(2)}`), [page(1), page(2)]);
});

test('elements of a list, and documents one after the other, are records', () => {
  const record = (code: number): string => `{"status":{"errorCode":${code}},"id":"x"}`;
  const records = [record(50058), record(50126)];
  assert.deepEqual(splitRecords(`[${records.join(',')}]`), records);
  assert.deepEqual(splitRecords(`{"value": [${records.join(',')}]}`), records);
  assert.deepEqual(splitRecords(records.join('\n')), records);
  // A success is none that anyone asks for help with.
  assert.deepEqual(splitRecords(`[${[record(0), ...records, record(0)].join(',')}]`), records);
  assert.deepEqual(splitRecords(`[${record(0)},${record(50126)}]`), [record(50126)]);
  const told = (code: string): string => `{"errorCode":0,"message":"${code}: x"}`;
  assert.deepEqual(splitRecords(`[${[told('AADSTS50126'), told('AADSTS50053')].join(',')}]`).length, 2);
  const successes = `[${record(0)},${record(0)}]`;
  assert.deepEqual(splitRecords(successes), [successes]);
});

test('a message and its details, with an empty line between, are one', () => {
  const both = `AADSTS50126: text.\nCorrelation ID: ${id(1)}\n\nSign-in error code: 50126\nCorrelation ID: ${id(1)}`;
  assert.deepEqual(splitRecords(both), [both]);
});

test('what cannot be told apart stays together', () => {
  const wrapped = `[Correlation ID: ${id(0)}] Sent\nAADB2C90085: text\nCorrelation ID: ${id(1)}`;
  for (const text of ['', 'x', message(1), wrapped, `${message(1)} AADSTS50058`])
    assert.deepEqual(splitRecords(text), [text]);
});

test('blocks with an empty line between are a record each, where each has a code and an id', () => {
  const block = (digit: string): string =>
    `Correlation ID: ${digit.repeat(8)}-1111-4111-8111-${digit.repeat(12)}\nFeilkode: 50126`;
  assert.deepEqual(splitRecords(`${block('1')}\n\n${block('2')}`), [block('1'), block('2')]);
  assert.equal(splitRecords(`${block('1')}\n\nKind regards`).length, 1);
  for (const label of ['Failure code', 'Status code', 'Código do erro']) {
    const labelled = (digit: string): string => block(digit).replace('Feilkode', label);
    assert.equal(splitRecords(`${labelled('1')}\n\n${labelled('2')}`).length, 2, label);
  }
});

test('a try that is made again has a request of its own', () => {
  const again = (digit: number): string =>
    `Request Id: ${id(digit)}\nCorrelation Id: ${id(9)}\nSign-in error code: 50126`;
  assert.deepEqual(splitRecords(`${again(1)}\n\n${again(2)}`), [again(1), again(2)]);
});

test('of thousands of documents no text is copied more than a few times', (t) => {
  const copied = (lines: number): number => {
    let length = 0;
    const { slice } = String.prototype;
    const counted = t.mock.method(String.prototype, 'slice', function (this: string, start: number, end: number) {
      const part = slice.call(this, start, end);
      length += part.length;
      return part;
    });
    splitRecords('x {"a":"1"}\n'.repeat(lines));
    counted.mock.restore();
    return length;
  };
  const [few, many] = [copied(250), copied(1000)];
  assert.ok(many / few < 5, `${few}, then ${many}`);
});
