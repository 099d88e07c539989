import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { firstParagraph, firstSentence, isOneSentence, summary } from './plain-text.ts';

describe('firstParagraph', () => {
  it('has nothing unseen, even where it was written as an entity', () => {
    assert.equal(firstParagraph('a&#x202E;b\u2066c&zwj;'), 'abc');
  });

  it('is the first paragraph as plain text on one line', () => {
    assert.equal(firstParagraph('Le [jeton](https://a.example) *a*\nexpiré.\n\nRecommencez.'), 'Le jeton a expiré.');
    assert.equal(firstParagraph('Les raisons :\n\n- une\n- deux'), 'Les raisons :');
    assert.equal(firstParagraph('La valeur \\<b> \\*x\\*'), 'La valeur <b> *x*');
    assert.equal(firstParagraph(''), '');
  });
});

describe('firstSentence', () => {
  it('ends where the language ends sentences', () => {
    assert.equal(firstSentence({ body: 'Le jeton a expiré. Recommencez.', locale: 'fr' }), 'Le jeton a expiré.');
    assert.equal(
      firstSentence({ body: 'Utilisateur introuvable ? Vérifiez.', locale: 'fr' }),
      'Utilisateur introuvable ?',
    );
    assert.equal(firstSentence({ body: '權杖已過期。請重試。', locale: 'zh-TW' }), '權杖已過期。');
    assert.equal(firstSentence({ body: 'One sentence without an end', locale: 'en' }), 'One sentence without an end');
    assert.equal(firstSentence({ body: '', locale: 'en' }), '');
  });

  it('does not end at an abbreviation', () => {
    assert.equal(
      firstSentence({ body: 'Une valeur (p. ex. X) manque. Suite.', locale: 'fr' }),
      'Une valeur (p. ex. X) manque.',
    );
    assert.equal(
      firstSentence({ body: 'A value (e.g. X) is missing. More.', locale: 'en' }),
      'A value (e.g. X) is missing.',
    );
    assert.equal(
      firstSentence({ body: 'En verdi, f.eks. X, mangler. Mer.', locale: 'nb' }),
      'En verdi, f.eks. X, mangler.',
    );
  });
});

describe('summary', () => {
  it('is the first sentence', () => {
    assert.equal(summary({ body: 'Le jeton a expiré. Recommencez.\n\n- une', locale: 'fr' }), 'Le jeton a expiré.');
    assert.equal(summary({ body: '', locale: 'fr' }), '');
  });

  it('has the items of a list that the first sentence only announces', () => {
    assert.equal(
      summary({ body: 'Two causes:\n\n- A *b*: locked. See c.\n- Blocked', locale: 'en' }),
      'Two causes: A b: locked. Blocked',
    );
    assert.equal(
      summary({ body: 'Les raisons :\n\n- une\n- deux\n\nSuite.', locale: 'fr' }),
      'Les raisons : une ; deux',
    );
    assert.equal(summary({ body: '原因如下：\n\n- 一。再。\n- 二\n- 三', locale: 'zh-TW' }), '原因如下：一。二；三');
    assert.equal(summary({ body: 'Announces nothing:\n\nText.', locale: 'en' }), 'Announces nothing:');
  });

  it('ends before the item that makes it too long', () => {
    const item = `- ${'word '.repeat(40)}`.trim();
    const text = summary({ body: `Because:\n\n${item}\n${item}\n${item}`, locale: 'en' });
    assert.match(text, /^Because: word .* word …$/);
    assert.ok(text.length < 340);
  });
});

describe('isOneSentence', () => {
  it('knows when the first sentence is all there is', () => {
    assert.ok(isOneSentence({ body: 'Le jeton a expiré.', locale: 'fr' }));
    assert.ok(isOneSentence({ body: '', locale: 'fr' }));
    assert.ok(!isOneSentence({ body: 'Le jeton a expiré. Recommencez.', locale: 'fr' }));
    assert.ok(!isOneSentence({ body: 'Le jeton a expiré.\n\nRecommencez.', locale: 'fr' }));
    assert.ok(!isOneSentence({ body: 'Les raisons :\n\n- une', locale: 'fr' }));
    assert.ok(!isOneSentence({ body: '- une', locale: 'fr' }));
  });
});
