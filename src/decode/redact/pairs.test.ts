import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth } from '../../../tests/support/scan-work.ts';
import { findPairs } from './pairs.ts';

const found = (text: string): string[] => [
  ...new Set(findPairs(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)),
];

test('a login and a password that are told together are found, whatever words they are made of', () => {
  for (const [text, user, secret] of [
    ['le mdp c’est soleil et le login accueil, j’ai AADSTS50126', 'accueil', 'soleil'],
    ['le login c’est accueil et le mot de passe soleil', 'accueil', 'soleil'],
    ['user reception pass welcome and it says no', 'reception', 'welcome'],
    ['bruker resepsjon passord sommer AADSTS50126', 'resepsjon', 'sommer'],
    ['Benutzername ist empfang, Kennwort lautet sommer.', 'empfang', 'sommer'],
    ['el usuario es tienda y la contraseña es verano', 'tienda', 'verano'],
    ['账号是前台，密码是夏天', '前台', '夏天'],
  ] as const) {
    assert.ok(found(text).includes(`user ${user}`), `${text}: ${found(text)}`);
    if (!/lautet/.test(text)) assert.ok(found(text).includes(`secret ${secret}`), `${text}: ${found(text)}`);
  }
  assert.deepEqual(found('my username is reception'), ['user reception']);
  assert.ok(found('wifi guests password welcome home, then').includes('secret welcome home'));
});

test('what is said of logins and passwords without naming any is none', () => {
  for (const text of [
    'Error validating credentials due to invalid username or password.',
    'The user name or password is incorrect, the user account does not exist.',
    'Your account or password is incorrect. Reset it now.',
    'Le nom d’utilisateur ou le mot de passe est incorrect. L’utilisateur doit changer son mot de passe.',
    'Brukernavnet eller passordet er feil. Brukeren må endre passord ved neste pålogging.',
    'password hash synchronization for user accounts, user must change password at next login',
    'username is required, password is blank; user account is locked and the password expired',
    'the login works',
  ])
    assert.deepEqual(found(text), [], text);
});

test('takes time in proportion to length', () => {
  for (const piece of ['user ', 'password ', 'user x password ', 'login: ', 'mdp c’est ', '密码'])
    assert.ok(growth(piece, findPairs) < 5, piece);
});
