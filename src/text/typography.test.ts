import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setSpaces } from './typography.ts';

test('French double signs and guillemets never begin or end a line alone', () => {
  assert.equal(
    setSpaces('Attention : « {nom} » manque ; pourquoi ?', 'fr'),
    'Attention\u00a0: «\u00a0{nom}\u00a0» manque\u202f; pourquoi\u202f?',
  );
  assert.equal(
    setSpaces('Attention\u00a0: pourquoi\u00a0? Non\u202f!', 'fr'),
    'Attention\u00a0: pourquoi\u202f? Non\u202f!',
  );
});

test('a scheme, a time and a ternary keep their signs as they are', () => {
  for (const text of ['http://x', '12:30', 'a ?b :c', 'urn:oasis:names']) assert.equal(setSpaces(text, 'fr'), text);
});

test('only spaces change, and only in French', () => {
  const text = 'Nom : « {0} » !';
  assert.equal(setSpaces(text, 'fr').replace(/\s/gu, ' '), text);
  for (const locale of ['en', 'nb', 'zh-TW'] as const) assert.equal(setSpaces(text, locale), text);
});
