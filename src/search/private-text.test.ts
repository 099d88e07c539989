import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayBePrivate } from './private-text.ts';

const PRIVATE = [
  '8f14e45f-ceea-467f-9575-9d1b1c1b1c1b',
  'AADSTS53003 8f14e45fceea467f95759d1b1c1b1c1b',
  'kari@contoso.com is locked out',
  'CONTOSO\\kari wrong password',
  'blocked from 203.0.113.7',
  '2001:db8:0:1::7 blocked',
  'https://app.example/cb?code=0.AXoA',
  'eyJhbGciOiJIUzI1NiJ9 invalid',
  'password: Sommer2024',
  'mot de passe = été',
  'client_secret=abc',
  '密碼：abc123',
  'Qm8~8Q1a.b2C3d4E5f6G7h8I9j0',
  'my password is winter7',
  'passordet passord gjest1234',
  'mi contraseña es Girasol.88',
  '我的密碼是 Panda5566',
  'Soleil!2026 does not work',
  'kari@contoso cannot sign in',
  'S-1-5-21-1004336348 logon failed',
  'AADSTS50076 call +47 912 34 567',
  'az login -u kari -p winter',
  'mysql --password winter',
  'user: kari AADSTS50126',
  '使用者：王小明',
  'hostname=web01 50155',
  'contoso.onmicrosoft.com not found',
  'DESKTOP-4F8K2J blocked',
  '/home/kari/.azure/token',
  'Kari | Oslo | 50126',
  '{"who":"Kari"} AADSTS50126',
  'who: Kari, where: Oslo, AADSTS50126',
];
const OPEN = [
  'wrong password',
  'mot de passe oublié',
  'client secret expired',
  'error=invalid_grant',
  'AADSTS50058',
  'AADSTS50058, AADSTS50126',
  'UserStrongAuthEnrollmentRequiredInterrupt',
  'The provided value for the input parameter scope is not valid',
  'redirect_uri mismatch',
  '53003 conditional access',
  '密碼過期',
  'server 500 error',
  'wrong password AADSTS50126',
  'password o365',
  'password 50055',
  'saml 2.0',
  'user is blocked',
  'device code flow',
  '50058; 50126; 53003',
  'key vault 401',
  'AADSTS50034 user account does not exist',
  'az login --use-device-code',
  'learn.microsoft.com/entra',
];

test('ids, addresses, tokens and values that are named are private', () => {
  assert.deepEqual(
    PRIVATE.filter((text) => !mayBePrivate(text)),
    [],
  );
});

test('questions, codes and names are not', () => {
  assert.deepEqual(OPEN.filter(mayBePrivate), []);
});
