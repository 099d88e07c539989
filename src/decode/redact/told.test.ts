import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth } from '../../../tests/support/scan-work.ts';
import { findTold } from './told.ts';

const told = (text: string): string[] =>
  findTold(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

test('what a secret is said to be is found, whatever words it is made of', () => {
  for (const [text, secret] of [
    ['my password is sign in please, thanks', 'sign in please'],
    ['I changed the password and then changed it to winter is coming', 'winter is coming'],
    ['passordet mitt er sikkerhet', 'sikkerhet'],
    ['密碼是安全', '安全'],
    ['password in the safe: the temporary one is "Monday Morning"', 'Monday Morning'],
    ['export DB_PASSWORD=open the door', 'open the door'],
    ['set the secret to open access, please', 'open access'],
    ['the client secret (open access) is wrong', 'open access'],
    ['credentials: reception / welcome, thanks', 'reception / welcome'],
    ['Zugangsdaten: empfang / sonne', 'empfang / sonne'],
    ['basic auth with service:access', 'service:access'],
    ['told her to use spring flowers as her password', 'spring flowers'],
    ['on a brukt sol og sommer som passord', 'sol og sommer'],
  ] as const) {
    assert.ok(told(text).includes(`secret ${secret}`), `${text}: ${told(text)}`);
  }
});

test('what is said of the state of a password is none, nor is a code behind it', () => {
  for (const text of [
    'The password is expired.',
    'Your password is incorrect or was reset',
    'passordet er utløpt',
    'le mot de passe est expiré',
    '密碼不正確',
    'The password was not accepted',
    'reset the password to sign in',
    'change the password to something longer',
    'the secret (value) and the password (expired)',
    'login with username/password',
    'https://login.microsoftonline.com/common',
  ]) {
    assert.deepEqual(told(text), [], text);
  }
  assert.deepEqual(told('APP_SECRET=winter AADSTS7000215'), ['secret winter']);
});

test('addresses and numbers that are spelt are found', () => {
  assert.deepEqual(told('write to joyful dot morning at hotmail dot com'), [
    'user joyful dot morning at hotmail dot com',
  ]);
  assert.deepEqual(told('service(at)company(dot)com'), ['user service(at)company(dot)com']);
  assert.deepEqual(told('customer number five five one'), ['number five five one']);
  assert.deepEqual(told('one or two accounts'), []);
});

test('work grows as the text does', () => {
  for (const piece of [
    'password is ',
    'changed it to ',
    'one ',
    'a at b dot ',
    'PASSWORD=',
    '密碼',
    'login ',
    'creds a/',
    'set password to ',
    'secret (',
  ]) {
    assert.ok(growth(piece, findTold) < 5, piece);
  }
});
