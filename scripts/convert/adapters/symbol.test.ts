import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSymbol, splitSymbol } from './symbol.ts';

describe('splitSymbol', () => {
  it('tells symbols from words before a colon', () => {
    for (const word of ['InvalidScope', 'UnauthorizedClient_DoesNotMatchRequest', 'OAuth2IdPError', 'XCB2BResource']) {
      assert.ok(isSymbol(word), word);
    }
    for (const word of ['Remarque', 'SAML', 'invalidScope', 'V2', 'Attention', '']) assert.ok(!isSymbol(word), word);
  });

  it('takes a symbol off before any separator the page uses', () => {
    for (const separator of [' : ', '\u00a0: ', ': ', ':', ' – ', '—', ' — ', ' - ', '：']) {
      assert.deepEqual(splitSymbol(`InvalidScope${separator}la portée`), { symbol: 'InvalidScope', text: 'la portée' });
    }
    assert.deepEqual(splitSymbol('InvalidScope'), { symbol: 'InvalidScope', text: '' });
  });

  it('leaves a name in running text alone', () => {
    for (const text of [
      'InvalidScope est le nom',
      'MicrosoftEntra-ID : non',
      'Le nom InvalidScope : non',
      'ID – texte',
      'WsFhttps://a.example',
    ]) {
      assert.deepEqual(splitSymbol(text), { text });
    }
  });

  it('finds a symbol in second place and keeps the words around it', () => {
    assert.deepEqual(splitSymbol('Demande non valide – NotFoundError – Les données manquent.'), {
      symbol: 'NotFoundError',
      text: 'Demande non valide – Les données manquent.',
    });
  });

  it('never loses a letter', () => {
    const word = fc.constantFrom(
      'InvalidScope',
      'Demande',
      'la',
      ':',
      '–',
      '—',
      '-',
      'A_B',
      'NotFound_Error',
      '\u00a0',
      'é.',
    );
    const letters = (text: string): string => text.replace(/[^\p{L}\p{N}_]/gu, '');
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(' ', ''), (words, glue) => {
        const rest = words.join(glue);
        const { symbol = '', text } = splitSymbol(rest);
        assert.deepEqual([...letters(symbol + text)].sort(), [...letters(rest)].sort());
      }),
    );
  });
});
