import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import english from '../../content/ui/en.json' with { type: 'json' };
import { buildLookup, decodeLookup } from '../resolve/lookup-data.ts';
import { decodeError, isEmpty } from './decode.ts';
import { STANDARD_ERRORS } from './error-fields.ts';
import { anyText } from './testing/words.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserInformationNotProvided' },
    { family: 'aadsts', code: '50076', symbol: 'UserStrongAuthClientAuthNRequired' },
    { family: 'aadb2c', code: '90118' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);
const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';

test('everything a response says is found', () => {
  const decoded = decodeError(
    JSON.stringify({
      error: 'invalid_grant',
      error_description: `AADSTS50076: x\r\nTrace ID: ${GUID}\r\nCorrelation ID: ${GUID}\r\nTimestamp: 2024-05-01 12:34:56Z`,
      error_codes: [50076, 5005999],
      suberror: 'basic_action',
    }),
    index,
  );
  assert.deepEqual(
    decoded.codes.map(({ family, code, known }) => [family, code, known]),
    [
      ['aadsts', '50076', true],
      ['aadsts', '5005999', false],
    ],
  );
  assert.deepEqual(decoded.errors, [{ code: 'invalid_grant', known: true, starts: [] }]);
  assert.deepEqual(decoded.suberrors, ['basic_action']);
  assert.equal(decoded.traceId, GUID);
  assert.equal(decoded.correlationId, GUID);
  assert.equal(decoded.timestamp, '2024-05-01T12:34:56Z');
  assert.equal(isEmpty(decoded), false);
});

test('the name of a code is the code, once', () => {
  const { codes } = decodeError('UserInformationNotProvided AADSTS50058', index);
  assert.deepEqual(
    codes.map(({ code }) => code),
    ['50058'],
  );
});

test('how a code was read is not forgotten when its name follows', () => {
  const [code] = decodeError('AADST50058 UserInformationNotProvided', index).codes;
  assert.deepEqual(code?.readAs, ['letter-missing']);
});

test('ids of applications are found where the text says so', () => {
  for (const text of [
    `client_id=${GUID}`,
    `client_id%3D${GUID}%26`,
    `AADSTS700016: Application with identifier '${GUID}' was not found`,
    `"appId": "${GUID}"`,
    `The application '${GUID}' asked`,
    `應用程式識別碼：${GUID}`,
  ]) {
    assert.deepEqual(decodeError(text, index).applicationIds, [GUID], text);
  }
  for (const text of [GUID, `Trace ID: ${GUID}`, `"tenantId": "${GUID}"`]) {
    assert.deepEqual(decodeError(text, index).applicationIds, [], text);
  }
});

test('a text that says nothing is empty', () => {
  for (const text of ['', ' ', 'hello world']) assert.ok(isEmpty(decodeError(text, index)), text);
  // An id alone is something to hand over.
  assert.deepEqual(decodeError(GUID, index).otherIds, [GUID]);
});

test('no text makes it throw', () => {
  fc.assert(fc.property(anyText, (text) => void decodeError(text, index)));
});

test('each value of error that is explained says where it is defined, and the reverse', () => {
  const explained = Object.keys(english).flatMap((key) => /^decode\.error\.(.+)$/.exec(key)?.[1] ?? []);
  assert.deepEqual(explained.sort(), Object.keys(STANDARD_ERRORS).sort());
});

describe('a value of the error field that was cut off', () => {
  const startsOf = (text: string) => decodeError(text, index).errors.map(({ code, starts }) => [code, ...starts]);

  test('is given with all values that begin so, ours first, then those of standards', () => {
    assert.deepEqual(startsOf('{"error":"invalid_'), [['invalid_', 'invalid_grant', 'invalid_scope', 'invalid_token']]);
    assert.deepEqual(startsOf('{"error":"invalid_gr…'), [['invalid_gr', 'invalid_grant']]);
    assert.deepEqual(startsOf('{"error":"access_den'), [['access_den', 'access_denied']]);
  });

  test('is none where it is whole or the text goes on', () => {
    assert.deepEqual(startsOf('{"error":"invalid_grant'), [['invalid_grant']]);
    assert.deepEqual(startsOf('{"error":"access_denied'), [['access_denied']]);
    assert.deepEqual(startsOf('{"error":"access_den"}'), [['access_den']]);
  });
});

test('the name an API gives its error is no name of a code', () => {
  const { codes, apiErrors } = decodeError('{"error":{"code":"UserInformationNotProvided","message":"…"}}', index);
  assert.deepEqual(codes, []);
  assert.deepEqual(apiErrors, [{ name: 'UserInformationNotProvided', status: undefined }]);
});
