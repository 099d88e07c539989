import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { digestOf } from './digest.ts';

describe('digestOf', () => {
  it('is 16 hexadecimal digits that never change: translations are told stale by them', () => {
    assert.equal(digestOf('La demande est trop longue.', undefined), '423c5ace0d22acc6');
    assert.match(digestOf(), /^[0-9a-f]{16}$/);
  });

  it('tells apart what differs, and where a part ends', () => {
    const texts = [['ab'], ['a', 'b'], ['a', undefined], ['a', ''], ['a'], ['', 'a'], [undefined, 'a'], []];
    assert.equal(new Set(texts.map((parts) => digestOf(...parts))).size, texts.length);
  });
});
