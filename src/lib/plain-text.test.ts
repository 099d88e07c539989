import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstParagraph, firstSentence, isOneSentence } from './plain-text.ts';

describe('firstParagraph', () => {
  it('is the first paragraph as plain text on one line', () => {
    assert.equal(firstParagraph('Le [jeton](https://a.example) *a*\nexpiré.\n\nRecommencez.'), 'Le jeton a expiré.');
    assert.equal(firstParagraph('Les raisons :\n\n- une\n- deux'), 'Les raisons :');
    assert.equal(firstParagraph('La valeur \\<b> \\*x\\*'), 'La valeur <b> *x*');
    assert.equal(firstParagraph(''), '');
  });
});

describe('firstSentence', () => {
  it('ends where the language ends sentences', () => {
    assert.equal(firstSentence('Le jeton a expiré. Recommencez.', 'fr'), 'Le jeton a expiré.');
    assert.equal(firstSentence('Utilisateur introuvable ? Vérifiez.', 'fr'), 'Utilisateur introuvable ?');
    assert.equal(firstSentence('權杖已過期。請重試。', 'zh-TW'), '權杖已過期。');
    assert.equal(firstSentence('One sentence without an end', 'en'), 'One sentence without an end');
    assert.equal(firstSentence('', 'en'), '');
  });

  it('does not end at an abbreviation', () => {
    assert.equal(firstSentence('Une valeur (p. ex. X) manque. Suite.', 'fr'), 'Une valeur (p. ex. X) manque.');
    assert.equal(firstSentence('A value (e.g. X) is missing. More.', 'en'), 'A value (e.g. X) is missing.');
    assert.equal(firstSentence('En verdi, f.eks. X, mangler. Mer.', 'nb'), 'En verdi, f.eks. X, mangler.');
  });
});

describe('isOneSentence', () => {
  it('knows when the first sentence is all there is', () => {
    assert.ok(isOneSentence('Le jeton a expiré.', 'fr'));
    assert.ok(isOneSentence('', 'fr'));
    assert.ok(!isOneSentence('Le jeton a expiré. Recommencez.', 'fr'));
    assert.ok(!isOneSentence('Le jeton a expiré.\n\nRecommencez.', 'fr'));
    assert.ok(!isOneSentence('Les raisons :\n\n- une', 'fr'));
  });
});
