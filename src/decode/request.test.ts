import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findParameters } from './request.ts';
import { anyText } from './testing/words.ts';

const GUID = '9bc3ab49-b65d-410a-85ad-de819febfddc';
const named = (text: string): [string, string][] => findParameters(text).map(({ name, value }) => [name, value]);
const QUERY = `client_id=${GUID}&response_type=code&redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fx%3D1&scope=openid+profile`;
const EXPECTED = [
  ['client_id', GUID],
  ['response_type', 'code'],
  ['redirect_uri', 'https://a.example/cb?x=1'],
  ['scope', 'openid profile'],
];

test('an address gives its tenant and its parameters, decoded, in order', () => {
  const address = `https://login.microsoftonline.com/contoso.com/oauth2/v2.0/authorize?${QUERY}`;
  const expected = [['tenant', 'contoso.com'], ...EXPECTED];
  assert.deepEqual(named(`GET ${address} HTTP/1.1`), expected);
  assert.deepEqual(named(`<a href="${address.replaceAll('&', '&amp;')}">`), expected);
  assert.deepEqual(named(encodeURIComponent(address)), expected);
});

test('a form body, a fragment and a list of developer tools are read too', () => {
  assert.deepEqual(named(QUERY), EXPECTED);
  assert.deepEqual(named(`https://a.example/cb#code=abc&state=xyz`), [
    ['code', 'abc'],
    ['state', 'xyz'],
  ]);
  assert.deepEqual(named(`client_id: ${GUID}\r\ngrant_type: authorization_code\r\nAccept: x`), [
    ['client_id', GUID],
    ['grant_type', 'authorization_code'],
  ]);
});

test('names are known in any case; others are kept without explanation; the error is not a parameter', () => {
  const [first, second, third] = findParameters('X-Client-SKU=MSAL.JS&Prompt=none&own=1&error=x&state=1');
  assert.deepEqual(first, { name: 'X-Client-SKU', value: 'MSAL.JS', known: 'x-client-sku' });
  assert.equal(second?.known, 'prompt');
  assert.deepEqual(third, { name: 'own', value: '1', known: undefined });
  assert.deepEqual(
    findParameters('state=1&error=x&nonce=2').map(({ name }) => name),
    ['state', 'nonce'],
  );
});

test('the address of Microsoft’s lookup, which every error response names, is no request', () => {
  const address = 'https://login.microsoftonline.com/error?code=50126';
  for (const text of [
    address,
    JSON.stringify({ error_codes: [50126], error_uri: address }),
    encodeURIComponent(address),
  ]) {
    assert.deepEqual(named(text), [], text);
  }
  assert.deepEqual(named(`${address} https://login.microsoftonline.com/contoso.com/oauth2/token?client_id=${GUID}`), [
    ['tenant', 'contoso.com'],
    ['client_id', GUID],
  ]);
});

test('an address without a tenant names none', () => {
  assert.deepEqual(named(`https://login.microsoftonline.com/oauth2/authorize?${QUERY}`), EXPECTED);
});

test('a text that is no request has no parameters', () => {
  for (const text of ['', 'a=b', 'The code=5 was wrong', 'AADSTS50058: x', 'https://a.example/?x=1&y=2', 'scope: x']) {
    assert.deepEqual(named(text), [], text);
  }
});

test('no text makes it throw, nor takes long', () => {
  fc.assert(fc.property(anyText, (text) => void findParameters(`client_id=${text}&state=1`)));
  const started = performance.now();
  for (const piece of ['a=&', '%3d', 'client_id=1 ', '=', 'a: b\n', '%25']) findParameters(piece.repeat(100_000));
  assert.ok(performance.now() - started < 10_000);
});
