import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { decodeError } from './decode.ts';

const index = decodeLookup(buildLookup([{ family: 'aadsts', code: '50126' }]));
const A = '0d5a6a3c-2f0e-4b42-9d1c-6c1bd7a62600';
const B = '31ce8a12-3b9f-4d4b-8f9d-2c2ffcf0c8d1';

describe('ids and times', () => {
  test('the error’s own come before the client’s', () => {
    const text = `[Correlation ID: ${A}] sent\nAADSTS50126: x\nCorrelation ID: ${B}\nTimestamp: 2024-03-05 10:12:33Z`;
    assert.equal(decodeError(text, index).correlationId, B);
    assert.equal(decodeError(`Correlation ID: ${A} AADSTS50126: x`, index).correlationId, A);
  });

  for (const [trace, correlation, time] of [
    ['Anforderungs-ID', 'Korrelations-ID', 'Zeitstempel'],
    ['Id. de solicitud', 'Id. de correlación', 'Marca de tiempo'],
    ['请求 ID', '相关 ID', '时间戳'],
    ['ID da solicitação', 'ID de correlação', 'Carimbo de data/hora'],
    ['要求 ID', '相関 ID', 'タイムスタンプ'],
    ['Request Id of this page', 'Correlation ID for support', 'Timestamp           '],
  ] as const) {
    test(`behind “${correlation}”`, () => {
      const text = `${trace}: ${A}\n${correlation}: ${B}\n${time}: 2024-03-05 10:12:33 UTC`;
      const { traceId, correlationId, timestamp } = decodeError(text, index);
      assert.deepEqual([traceId, correlationId, timestamp], [A, B, '2024-03-05T10:12:33Z']);
    });
  }

  test('an id without hyphens, and none that is another label’s', () => {
    const plain = B.replaceAll('-', '');
    assert.equal(decodeError(`Correlation Id: ${plain}`, index).correlationId, plain);
    assert.equal(decodeError(`Trace ID: REDACTED Correlation ID: ${B}`, index).traceId, undefined);
  });

  test('an application’s behind its name, none that is a tenant’s', () => {
    for (const text of [`added to app '${A}'`, `the application Contoso HR ('${A}')`, `client: ${A}`]) {
      assert.deepEqual(decodeError(text, index).applicationIds, [A], text);
    }
    assert.deepEqual(decodeError(`the application in tenant '${A}'`, index).applicationIds, []);
  });
});
