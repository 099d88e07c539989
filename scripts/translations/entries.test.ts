import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareEntries, entryKey, parseEntryName } from './entries.ts';

test('reads names of codes and guides', () => {
  assert.deepEqual(parseEntryName('aadsts/50058'), { section: 'aadsts', name: '50058' });
  assert.deepEqual(parseEntryName('guides/403-permissions'), { section: 'guides', name: '403-permissions' });
  assert.equal(entryKey({ section: 'oauth', name: 'invalid_grant' }), 'oauth/invalid_grant');
});

test('reads nothing else', () => {
  for (const text of ['', 'aadsts', 'aadsts/', '/50058', 'other/50058', 'aadsts/50058/en', 'AADSTS50058']) {
    assert.equal(parseEntryName(text), undefined, text);
  }
});

test('orders by section, then by number or letter', () => {
  const names = ['guides/b', 'oauth/b', 'oauth/a', 'aadsts/700016', 'aadsts/50058', 'aadb2c/90002'];
  const sorted = names.flatMap((name) => parseEntryName(name) ?? []).sort(compareEntries);
  assert.deepEqual(sorted.map(entryKey), [
    'aadsts/50058',
    'aadsts/700016',
    'aadb2c/90002',
    'oauth/a',
    'oauth/b',
    'guides/b',
  ]);
});
