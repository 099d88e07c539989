import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, CLOUDS, isCloud, queryIn } from './clouds.ts';

const LOOKUP = 'https://login.microsoftonline.com/error?code=50058';
const LOGS = 'https://entra.microsoft.com/#view/Microsoft_AAD_IAM/SignInEventsV3Blade';
const GRAPH = "az rest --method get --url 'https://graph.microsoft.com/v1.0/auditLogs/signIns'";
const CONNECT = 'Connect-MgGraph -Scopes AuditLog.Read.All';

test('lookup and admin center have an address in each cloud', () => {
  assert.equal(addressIn(LOOKUP, 'china'), 'https://login.partner.microsoftonline.cn/error?code=50058');
  assert.equal(addressIn(LOOKUP, 'us'), 'https://login.microsoftonline.us/error?code=50058');
  assert.equal(addressIn(LOGS, 'us'), 'https://entra.microsoft.us/#view/Microsoft_AAD_IAM/SignInEventsV3Blade');
  assert.equal(
    addressIn(LOGS, 'china'),
    'https://entra.microsoftonline.cn/#view/Microsoft_AAD_IAM/SignInEventsV3Blade',
  );
});

test('what has no other address stays as it is', () => {
  for (const address of [
    'https://learn.microsoft.com/entra/x',
    'https://login.microsoftonline.com/common/oauth2/v2.0/authorize',
    'https://login.microsoftonline.com.contoso.com/error',
    'https://contoso.com/?u=https://entra.microsoft.com/',
    '/aadsts/50058',
  ]) {
    assert.equal(addressIn(address, 'china'), address);
  }
});

test('a query asks the Graph of its cloud', () => {
  assert.match(queryIn(GRAPH, 'china'), /'https:\/\/microsoftgraph\.chinacloudapi\.cn\/v1\.0\//);
  assert.equal(queryIn(CONNECT, 'us'), 'Connect-MgGraph -Environment USGov -Scopes AuditLog.Read.All');
});

test('every way leads back', () => {
  for (const from of CLOUDS) {
    for (const to of CLOUDS) {
      for (const text of [LOOKUP, LOGS]) assert.equal(addressIn(addressIn(text, from), to), addressIn(text, to));
      for (const text of [GRAPH, CONNECT]) assert.equal(queryIn(queryIn(text, from), to), queryIn(text, to));
    }
  }
});

test('what else is remembered is no cloud', () => {
  assert.deepEqual(['', 'us', 'china', 'germany', undefined].map(isCloud), [true, true, true, false, false]);
});
