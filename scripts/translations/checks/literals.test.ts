import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, pairOf } from '../../../tests/support/pair.ts';
import { checkCodes, checkInlineCode, checkNumbers, checkPlaceholders, checkUris } from './literals.ts';

const glossary = { terms: [], placeholders: new Map([['{locataire}', '{tenant}']]) };

test('placeholders stay, but for those that the glossary renames', () => {
  const source = 'Le locataire « {locataire} » et {0}.';
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, 'Tenant “{tenant}” and {0}.', 'en', glossary)), []);
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, 'Tenant “{locataire}” and {0}.', 'en', glossary)), [
    '{tenant}',
    '{locataire}',
  ]);
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, 'Tenant “{tenant}”.', 'en', glossary)), ['{0}']);
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, 'Tenant “{tenant}”, {0}, {0}.', 'en', glossary)), ['{0}']);
});

test('placeholders count in title and action too, not in the note', () => {
  const source = { title: '{0}', action: '{1}' };
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, { title: '{0}', action: '{1}', note: '{2}' })), []);
  assert.deepEqual(aboutOf(checkPlaceholders, pairOf(source, { title: '{0}', action: '' })), ['{1}']);
});

test('codes stay', () => {
  const source = 'Voir AADSTS50058 et AADB2C90118.';
  assert.deepEqual(aboutOf(checkCodes, pairOf(source, 'See AADB2C90118 and AADSTS50058.')), []);
  assert.deepEqual(aboutOf(checkCodes, pairOf(source, 'See AADSTS50059 and AADB2C90118.')), [
    'AADSTS50058',
    'AADSTS50059',
  ]);
});

test('addresses stay, whatever punctuation follows them', () => {
  const source = 'Voir https://login.microsoftonline.com/error?code=50058. « urn:ietf:wg:oauth:2.0:oob »';
  const right = '請參閱 https://login.microsoftonline.com/error?code=50058 。「urn:ietf:wg:oauth:2.0:oob」';
  assert.deepEqual(aboutOf(checkUris, pairOf(source, right, 'zh-TW')), []);
  assert.deepEqual(aboutOf(checkUris, pairOf('https://example.com/fr-fr/a', 'https://example.com/en-us/a')), [
    'https://example.com/fr-fr/a',
    'https://example.com/en-us/a',
  ]);
  assert.deepEqual(aboutOf(checkUris, pairOf('- chrome-extension://\n- about://', '- chrome-extension://')), [
    'about://',
  ]);
});

test('numbers stay, however their thousands are set apart', () => {
  assert.deepEqual(aboutOf(checkNumbers, pairOf('10\u{A0}000 jetons en 90 jours', '10,000 tokens in 90 days')), []);
  assert.deepEqual(aboutOf(checkNumbers, pairOf('1\u{202F}234\u{202F}567', '1.234.567', 'nb')), []);
  assert.deepEqual(aboutOf(checkNumbers, pairOf('TLS 1.2, 65001, 65002', 'TLS 1.2, 65001, 65002')), []);
  assert.deepEqual(aboutOf(checkNumbers, pairOf('en 90 jours', 'in 60 days')), ['90', '60']);
  assert.deepEqual(aboutOf(checkNumbers, pairOf('au-delà de 10\u{A0}000', 'more than 1,000')), ['10000', '1000']);
});

test('code stays, in backticks or not', () => {
  const source = 'Envoyez `error` et prompt=none. Response_type « id_token ».';
  assert.deepEqual(aboutOf(checkInlineCode, pairOf(source, 'The response_type “id_token”, `error`, prompt=none.')), []);
  assert.deepEqual(aboutOf(checkInlineCode, pairOf(source, 'The response_type “ID token”, `feil`, prompt=none.')), [
    'error',
    'id_token',
    'feil',
  ]);
});
