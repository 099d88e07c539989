import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findIdentifiers } from './identifiers.ts';

const TRACE = '0d5a6a3c-2f0e-4b42-9d1c-6c1bd7a62600';
const CORRELATION = '31CE8A12-3b9f-4d4b-8f9d-2c2ffcf0c8d1';
const TIME = '2024-03-05 10:12:33Z';
const ISO = '2024-03-05T10:12:33Z';

test('between a label and its id stands no other label', () => {
  const text = `An error occurred while processing the request. Correlation ID: ${CORRELATION}`;
  assert.equal(findIdentifiers(text).traceId, undefined);
  assert.equal(findIdentifiers(text).correlationId, CORRELATION);
});

describe('identifiers', () => {
  const cases: Readonly<Record<string, string>> = {
    message: `AADSTS50058: text. Trace ID: ${TRACE} Correlation ID: ${CORRELATION} Timestamp: ${TIME}`,
    JSON: JSON.stringify({ timestamp: TIME, trace_id: TRACE, correlation_id: CORRELATION }),
    'JSON in JSON': JSON.stringify(
      JSON.stringify({ d: `Trace ID: ${TRACE}\r\nCorrelation ID: ${CORRELATION}\r\nTimestamp: ${TIME}` }),
    ),
    address: `error_description=x%0d%0aTrace+ID%3a+${TRACE}%0d%0aCorrelation+ID%3a+${CORRELATION}%0d%0aTimestamp%3a+2024-03-05+10%3a12%3a33Z`,
    'page in English': `Request Id: ${TRACE}\nCorrelation Id: ${CORRELATION}\nTimestamp: ${ISO}`,
    'page in French': `ID de suivi : ${TRACE}\nID de corrélation : ${CORRELATION}\nHorodatage : ${ISO}`,
    'page in Norwegian': `Sporings-ID: ${TRACE}\nKorrelasjons-ID: ${CORRELATION}\nTidsstempel: ${ISO}`,
    'page in Chinese': `追蹤識別碼：${TRACE}\n相互關聯識別碼：${CORRELATION}\n時間戳記：${ISO}`,
    'page in French, request': `ID de demande : ${TRACE}\nID de corrélation : ${CORRELATION}\nHorodateur : ${ISO}`,
    'page in Norwegian, request': `Forespørsels-ID: ${TRACE}\nKorrelasjons-ID: ${CORRELATION}\nTidsstempel: ${ISO}`,
    'page in Chinese, request': `要求識別碼: ${TRACE}\n相互關聯識別碼: ${CORRELATION}\n時間戳記: ${ISO}`,
    'Graph error, inside': `"innerError":{"date":"${ISO}","request-id":"${TRACE}","client-request-id":"${CORRELATION}"}`,
    'Graph error': `"innerError":{"client-request-id":"${CORRELATION}","request-id":"${TRACE}"},"createdDateTime":"${ISO}"`,
  };
  for (const [name, text] of Object.entries(cases)) {
    test(name, () => {
      assert.deepEqual(findIdentifiers(text), { traceId: TRACE, correlationId: CORRELATION, timestamp: ISO });
    });
  }

  test('other GUIDs and times are left alone', () => {
    const text = `The token was issued on 2022-08-23T06:40:37.9590000Z for application ${TRACE}.`;
    assert.deepEqual(findIdentifiers(text), { traceId: undefined, correlationId: undefined, timestamp: undefined });
  });

  test('a time keeps its fraction and zone, and has none when none is given', () => {
    const time = (text: string) => findIdentifiers(`timestamp: ${text}`).timestamp;
    assert.equal(time('2024-03-05T10:12:33.1234567Z'), '2024-03-05T10:12:33.1234567Z');
    assert.equal(time('2024-03-05 10:12:33 +01:00'), '2024-03-05T10:12:33+01:00');
    assert.equal(time('2024-03-05 10:12:33'), '2024-03-05T10:12:33');
    assert.equal(time('2024-13-45 30:12:33Z'), undefined);
  });
});
