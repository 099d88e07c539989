import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findApiErrors, GRAPH_OVERVIEW, guidesForStatus, isAboutGraph } from './api-errors.ts';

const GRAPH =
  '{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty.","innerError":{"date":"2024-03-05T10:12:33"}}}';

const CASES: Readonly<Record<string, readonly string[]>> = {
  [GRAPH]: ['InvalidAuthenticationToken undefined'],
  [`HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n${GRAPH}`]: ['InvalidAuthenticationToken 401'],
  [JSON.stringify({ status: 403, body: '{"error":{"code":"Authorization_RequestDenied"' })]: [
    'Authorization_RequestDenied 403',
  ],
  'Microsoft.Graph.ServiceException: Code: accessDenied\r\nMessage: Denied\n': ['accessDenied undefined'],
  'Status: 403 (Forbidden)\nErrorCode: Authorization_RequestDenied\nDate: 2024': ['Authorization_RequestDenied 403'],
  "403 Client Error: Forbidden {'error': {'code': 'ErrorAccessDenied'": ['ErrorAccessDenied 403'],
  'Response status code does not indicate success: 403 (Forbidden). ErrorCode: Denied': ['Denied 403'],
  'MsalServiceException:\n\tErrorCode: invalid_grant\nStatusCode: 400': [],
  '{"error":"invalid_grant","error_description":"AADSTS50126: code: none"}': [],
  '{"error":{"code":"AADSTS50058"}}': [],
  '{"errorCode":50126,"code":"Something"}': [],
};

for (const [text, expected] of Object.entries(CASES)) {
  test(`${text.slice(0, 60)}: ${expected.join() || 'no error of an API'}`, () => {
    assert.deepEqual(
      findApiErrors(text).map(({ name, status }) => `${name} ${status}`),
      expected,
    );
  });
}

test('guides on Graph are told from others', () => {
  assert.ok(isAboutGraph(GRAPH_OVERVIEW) && isAboutGraph('401-invalid-token'));
  assert.ok(!isAboutGraph('error-response'));
});

test('a guide is for a status that Microsoft’s document tells something about', () => {
  const slugs = ['400-403-conditional-access', '401-invalid-token', '403-permissions', 'graph-authorization-errors'];
  assert.deepEqual(guidesForStatus(slugs, 401), ['401-invalid-token']);
  assert.deepEqual(guidesForStatus(slugs, 403), ['400-403-conditional-access', '403-permissions']);
  for (const status of [400, 404, undefined]) assert.deepEqual(guidesForStatus(slugs, status), []);
});
