import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWithin, perPiece, type Range } from './ranges.ts';

/** Ranges in order that do not touch, from lengths of gaps and of ranges. */
const ranges = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 })), { maxLength: 12 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]): Range => {
      const start = at + gap;
      at = start + length;
      return { start, end: at };
    });
  });

test('pieces get what of the ranges lies in them', () => {
  fc.assert(
    fc.property(ranges, fc.array(fc.integer({ min: 0, max: 12 })), (all, lengths) => {
      const take = perPiece(all);
      let from = 0;
      for (const length of lengths) {
        const expected = all
          .map(({ start, end }) => ({ start: Math.max(start - from, 0), end: Math.min(end - from, length) }))
          .filter(({ start, end }) => start < end);
        assert.deepEqual(take(from, length), expected);
        from += length;
      }
    }),
  );
});

test('a range is within another or not', () => {
  fc.assert(
    fc.property(ranges, fc.nat(120), fc.nat(12), (all, start, length) => {
      const end = start + length;
      const expected = all.some((range) => start >= range.start && end <= range.end);
      assert.equal(isWithin(all, { start, end }), expected);
    }),
  );
});
