import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPages } from '../support/built-site.ts';

test('a block of code begins with its code and ends with it: indentation of the page’s source is not shown', () => {
  const pages = readPages();
  const blocks = pages.flatMap(({ address, html }) =>
    [...html.matchAll(/<pre\b[^>]*>[\s\S]*?<\/pre>/g)].map(([block]) => ({ address, block })),
  );
  assert.ok(blocks.length > 4 * 400, `only ${blocks.length} blocks`);
  const wrong = blocks.filter(({ block }) => !/^<pre\b[^>]*><code[^>]*>\S[\s\S]*<\/code><\/pre>$/.test(block));
  assert.deepEqual(
    wrong.map(({ address, block }) => `${address} ${block.slice(0, 60)}`),
    [],
  );
});
