import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutOf, pairOf } from '../../../tests/support/pair.ts';
import { checkTerms } from './terms.ts';

const glossary = {
  terms: [
    { source: ['jeton'], target: ['token'] },
    { source: ['jeton d’actualisation'], target: ['oppdateringstoken'] },
    { source: ['étendue', 'portée'], target: ['omfang'] },
    { source: ['stratégie'], target: ['policy', 'strategi'] },
    { source: ['locataire'], target: ['leier'] },
  ],
  placeholders: new Map(),
};

const about = (source: string, target: string): string[] => aboutOf(checkTerms, pairOf(source, target, 'nb', glossary));

test('a term is translated as the glossary says, in any form of the word', () => {
  assert.deepEqual(about('Le Jeton est expiré.', 'Tokenet er utløpt.'), []);
  assert.deepEqual(about('La stratégie de la portée', 'Omfangets strategi'), []);
  assert.deepEqual(about("Le jeton d'actualisation du locataire", 'Oppdateringstokenet til leieren'), []);
});

test('finds another word', () => {
  assert.deepEqual(about('Le jeton est expiré.', 'Symbolet er utløpt.'), ['jeton']);
  assert.deepEqual(about('Les jetons d’actualisation', 'Tokenene'), ['jeton d’actualisation']);
  assert.deepEqual(about('La portée', 'Skopet'), ['portée']);
  assert.deepEqual(about('L’étendue', 'Skopet'), ['étendue']);
});

test('part of a word is not the word, and a placeholder is none', () => {
  assert.deepEqual(about('Une décision reportée', 'En utsatt avgjørelse'), []);
  assert.deepEqual(about('La valeur {locataire}', 'Verdien {tenant}'), []);
});

test('says nothing about texts that are not from French', () => {
  const pair = pairOf('Le jeton', 'Symbolet', 'nb', glossary);
  assert.deepEqual(checkTerms({ ...pair, source: { ...pair.source, locale: 'en' } }), []);
});
