import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readCatalog } from '../catalog/content-files.ts';
import { lookupEntries } from '../catalog/lookup-entries.ts';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { onlyPage, resolve } from './resolve.ts';

const index = decodeLookup(buildLookup(lookupEntries(readCatalog(join(import.meta.dirname, '../..')))));

function read(text: string): string {
  const { findings, suggestions } = resolve(text, index);
  return [
    ...findings.map((one) => (one.kind === 'code' ? one.code : one.kind)),
    ...suggestions.map(({ code }) => `${code}?`),
  ].join(' ');
}

test('a number among other words is offered, whatever the words are, and leads nowhere', () => {
  for (const text of [
    'parcel 50058',
    '50058 Montelupo',
    'badge 50058',
    '50058 litres',
    '倉庫 50058',
    'tram 50058 late',
    'salesforce 50058',
  ]) {
    assert.equal(read(text), '50058?', text);
    assert.equal(onlyPage(resolve(text, index)), undefined, text);
  }
  assert.equal(read('badge 50058, error 53003'), '53003');
  // Any word before “error” may be another system, and need not.
  assert.equal(read('sharepoint error 50058'), '50058?');
});

test('words about signing in leave it an answer', () => {
  for (const text of [
    '50058 teams',
    'how do I fix 50058',
    'comment résoudre 50058',
    '50058 mfa',
    '怎麼解決 50058',
    'invalid_grant 50058',
    '50058 adele@contoso.com',
    '50058 8f14e45f-ceea-467f-a8d2-0c1d2e3f4a5b',
    'ip: 203.0.113.7 50058',
  ])
    assert.match(read(text), /(?:^| )50058(?: |$)/, text);
});

test('a label stands before the number, behind it, or at the head of its column', () => {
  const letter = (text: string): string => `${'Something else was written before it. '.repeat(4)}\n${text}\n`;
  for (const text of [
    'Sign in failed with 50058',
    'le code d’erreur affiché est le 50058',
    'Fehlercode der Anmeldung: 50058',
    'feilmelding 50058',
    'kod błędu logowania: 50058',
    'a 50058 error',
    'User,ErrorCode\na@contoso.com,50058',
    '<tr><td>Sign-in error code</td><td>50058</td></tr>',
  ])
    assert.equal(read(letter(text)), '50058', text);
  for (const text of [
    'vSphere error 50058',
    'kiosk error 50058',
    'Kiosk-Fehler 50058',
    'User,Badge\na@contoso.com,50058',
  ])
    assert.equal(read(letter(text)), '', text);
});

test('a number goes on behind the marks of a quoted mail, and a digit in a prefix is a letter', () => {
  assert.equal(read('> error: AADSTS700\n> 016: x'), '700016');
  assert.equal(read('AADSTS50126\n500 items'), '50126');
  assert.equal(read('AAD5TS50058'), '50058');
});
