import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DENSE_PIECES, growth, scanWork } from '../../tests/support/scan-work.ts';
import { errorAddressCode } from './error-address.ts';
import { narrow, unpack } from './fold.ts';
import { buildLookup, decodeLookup } from './lookup-data.ts';
import { nearMiss } from './near-miss.ts';
import { resolve } from './resolve.ts';

const index = decodeLookup(
  buildLookup([
    { family: 'aadsts', code: '50058', symbol: 'UserDisabled' },
    { family: 'oauth', code: 'invalid_grant' },
  ]),
);

describe('work grows as the text does', () => {
  const paths = ['/search', '/guides'];
  const functions: Readonly<Record<string, (text: string) => void>> = {
    resolve: (text) => resolve(text, index),
    errorAddressCode: (text) => errorAddressCode(`?code=${text}`),
    nearMiss: (text) => nearMiss(`/${text}`, { base: '/', index, paths }),
  };
  for (const [name, run] of Object.entries(functions)) {
    test(name, () => {
      const steep = DENSE_PIECES.filter((piece) => growth(piece, run) > 5);
      assert.deepEqual(steep, []);
    });
  }

  test('and the measure tells a quadratic path', () => {
    assert.ok(growth('a', (text) => [...text].map((_, at) => /b$/.exec(text.slice(0, at)))) > 12);
  });
});

/*
 * What a pattern looks back over is not counted by `scanWork`. Each place of a text may look back, so that no pattern may do it
 * further than some characters: one that did took minutes for a long row of `AADSTS`.
 */
test('no pattern looks back without bound', (t) => {
  const patterns = new Set<string>();
  const { exec } = RegExp.prototype;
  t.mock.method(RegExp.prototype, 'exec', function (this: RegExp, text: string) {
    patterns.add(this.source);
    return exec.call(this, text);
  });
  for (const piece of DENSE_PIECES) resolve(piece.repeat(20), index);
  t.mock.restoreAll();
  assert.ok([...patterns].some((source) => source.includes('(?<!')));
  assert.deepEqual(
    [...patterns].filter((source) => lookbehinds(source).some(isUnbounded)),
    [],
  );
  assert.ok(lookbehinds(/a(?<=^(?:b)\w+)/.source).some(isUnbounded));
});

/** The groups of a pattern that look back. */
function lookbehinds(source: string): string[] {
  return [...source.matchAll(/\(\?<[=!]/g)].map(({ index: start }) => {
    let depth = 0;
    for (let at = start; at < source.length; at += 1) {
      if (source[at] === '\\') at += 1;
      else if (source[at] === '[') at = source.indexOf(']', at);
      else if (source[at] === '(') depth += 1;
      else if (source[at] === ')' && --depth === 0) return source.slice(start, at + 1);
    }
    return source.slice(start);
  });
}

function isUnbounded(group: string): boolean {
  const plain = group.replace(/\\[+*]/g, '').replace(/\[[^\]]*\]/g, '[]');
  return /[+*]|\{\d+,\}/.test(plain);
}

describe('work on a text', () => {
  test('is done in a few passes, packed or not', () => {
    for (const piece of DENSE_PIECES) {
      const text = piece.repeat(Math.ceil(10_000 / piece.length));
      const passes = scanWork(() => resolve(text, index)) / text.length;
      assert.ok(passes < 20, `${JSON.stringify(piece)}: ${passes} passes`);
    }
  });

  // An exception takes a hundred times as long as a piece that is decoded.
  test('has no exceptions, whatever bytes it has', (t) => {
    const { decodeURIComponent: decode } = globalThis;
    let failures = 0;
    globalThis.decodeURIComponent = (piece) => {
      try {
        return decode(piece);
      } catch (error) {
        failures += 1;
        throw error;
      }
    };
    t.after(() => {
      globalThis.decodeURIComponent = decode;
    });
    const hex = (byte: number) => `%${byte.toString(16).padStart(2, '0')}`;
    for (let first = 0xc0; first < 256; first += 1) {
      for (let second = 0; second < 256; second += 1) {
        for (const rest of ['', '%80', '%bf%bf', '%80%80', '%8z%80']) unpack(hex(first) + hex(second) + rest);
      }
    }
    assert.equal(failures, 0);
  });

  test('looks a code up a few times', () => {
    let lookups = 0;
    const byPrefix = new Map(index.byPrefix);
    byPrefix.get = (key) => {
      lookups += 1;
      return index.byPrefix.get(key);
    };
    const count = 1000;
    const text = `error_codes: [${Array.from({ length: count }, (_, at) => 1_000_000 + at).join(',')}]`;
    resolve(text, { ...index, byPrefix });
    assert.ok(lookups <= 8 * count, `${lookups} for ${count}`);
  });

  test('normalizes runs of characters, not each', (t) => {
    const normalize = t.mock.method(String.prototype, 'normalize');
    narrow('Ａa'.repeat(1000));
    assert.equal(normalize.mock.callCount(), 0);
    narrow('ＡＢＣ'.repeat(1000));
    assert.ok(normalize.mock.callCount() < 50);
  });
});
