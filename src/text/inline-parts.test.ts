import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { splitInline } from './inline-parts.ts';

const marked = (text: string): string[] =>
  splitInline(text)
    .filter(({ kind }) => kind !== 'text')
    .map((part) => `${part.kind} ${part.text}`);

describe('splitInline', () => {
  it('finds placeholders, codes and identifiers', () => {
    assert.deepEqual(marked('« {0} » et {ID_application}({nom})'), [
      'placeholder {0}',
      'placeholder {ID_application}',
      'placeholder {nom}',
    ]);
    assert.deepEqual(marked('AADSTS50058, (AADB2C90118)'), ['code AADSTS50058', 'code AADB2C90118']);
    assert.deepEqual(
      marked('id_token prompt=none grant_type=client_credentials urn:ietf:params:oauth:grant-type:jwt-bearer.'),
      [
        'identifier id_token',
        'identifier prompt=none',
        'identifier grant_type=client_credentials',
        'identifier urn:ietf:params:oauth:grant-type:jwt-bearer',
      ],
    );
  });

  it('leaves prose alone', () => {
    for (const text of [
      'le jeton',
      'AADSTS',
      'AADSTS123',
      'AADSTS123456789',
      'XAADSTS50058',
      '{}',
      '{ a }',
      '{a b}',
      '_x_',
      'a = b',
      'Durn:',
      '',
    ]) {
      assert.deepEqual(marked(text), [], text);
    }
    assert.deepEqual(splitInline(''), []);
  });

  it('gives parts that joined are the text, none of them empty', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom('{', '}', '{a}', '_', 'a_b', '=', 'urn:', ':', 'AADSTS50058', 'AADB2C90118', ' ', '\n'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const parts = splitInline(text);
        assert.equal(parts.map((part) => part.text).join(''), text);
        assert.ok(parts.every((part) => part.text !== ''));
        assert.ok(parts.every((part, index) => part.kind !== 'text' || parts[index - 1]?.kind !== 'text'));
      }),
      { numRuns: 500 },
    );
  });

  it('takes no long time over hostile text', () => {
    const started = performance.now();
    for (const text of [
      'a'.repeat(50_000),
      'a_'.repeat(25_000),
      '{'.repeat(50_000),
      `urn:${':'.repeat(50_000)}`,
      'a='.repeat(25_000),
    ]) {
      assert.equal(
        splitInline(text)
          .map((part) => part.text)
          .join(''),
        text,
      );
    }
    assert.ok(performance.now() - started < 2000);
  });
});
