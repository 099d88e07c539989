import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pairOf } from '../../../tests/support/pair.ts';
import { checkPair } from './index.ts';
import { CHECKS } from './pair.ts';

const glossary = { terms: [{ source: ['jeton'], target: ['token'] }], placeholders: new Map([['{nom}', '{name}']]) };
const SOURCE =
  'Le jeton « {nom} » (id_token) est expiré depuis 90 jours\u{A0}: voir AADSTS50058 sur https://example.com/a.';

test('a good translation has no finding', () => {
  const english = 'The token “{name}” (id_token) expired 90 days ago: see AADSTS50058 at https://example.com/a.';
  assert.deepEqual(checkPair(pairOf(SOURCE, english, 'en', glossary)), []);
});

test('every check is run: each finds its mistake in the worst translation there is', () => {
  const worst =
    '<b>Le symbole</b>\u{200B} « {nom} » est mort , voir AADSTS1 https://example.org.\n\n- Il n’est pas là.';
  const found = new Set(checkPair(pairOf(SOURCE.repeat(3), worst, 'en', glossary)).map(({ check }) => check));
  assert.deepEqual([...found].sort(), [...CHECKS].sort());
});
