import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindOf, toFirstView } from './first-view.ts';

test('a file is of the kind the browser says, and other than the named kinds is other', () => {
  assert.equal(kindOf('Document'), 'document');
  assert.equal(kindOf('Script'), 'script');
  assert.equal(kindOf('Stylesheet'), 'style');
  assert.equal(kindOf('Font'), 'font');
  for (const type of ['Image', 'Fetch', 'Prefetch', 'Other', undefined]) assert.equal(kindOf(type), 'other');
});

test('a first view sums up its files, in all and by kind', () => {
  const page = { name: 'ours', folder: 'dist', base: '/', path: '/aadsts/50058' };
  const { files, ...view } = toFirstView(page, [
    { path: '/aadsts/50058', kind: 'document', bytes: 1000 },
    { path: '/a.js', kind: 'script', bytes: 200 },
    { path: '/b.js', kind: 'script', bytes: 30 },
    { path: '/favicon.svg', kind: 'other', bytes: 4 },
  ]);
  assert.equal(files.length, 4);
  assert.deepEqual(view, {
    name: 'ours',
    path: '/aadsts/50058',
    requests: 4,
    bytes: 1234,
    kinds: {
      document: { requests: 1, bytes: 1000 },
      script: { requests: 2, bytes: 230 },
      style: { requests: 0, bytes: 0 },
      font: { requests: 0, bytes: 0 },
      other: { requests: 1, bytes: 4 },
    },
  });
});
