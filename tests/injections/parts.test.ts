import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inParts } from './parts.ts';

test('parts have everything once, in order, and none has too much or nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (items, most) => {
      const parts = inParts(items, most);
      assert.deepEqual(
        parts.flatMap((part) => part.items),
        items,
      );
      for (const part of parts) assert.ok(part.items.length > 0 && part.items.length <= most);
      assert.equal(new Set(parts.map(({ suffix }) => suffix)).size, parts.length);
    }),
  );
});

test('a list that is short enough is one part without a suffix', () => {
  assert.deepEqual(inParts([1, 2, 3], 3), [{ suffix: '', items: [1, 2, 3] }]);
});
