import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAtom } from './atom.ts';

test('a feed names itself, its page and each entry once, dated by the day it was taken in, and escapes text', () => {
  const xml = formatAtom({
    title: 'A & B',
    language: 'fr',
    self: 'https://errors.contoso.com/fr/changes.xml',
    page: 'https://errors.contoso.com/fr/changes',
    author: 'Atlas',
    entries: [
      { url: 'https://errors.contoso.com/fr/changes#b', title: 'B', updated: '2027-01-10', summary: '1 < 2' },
      { url: 'https://errors.contoso.com/fr/changes#a', title: 'A', updated: '2026-11-21', summary: '' },
    ],
  });
  assert.match(xml, /<title>A &#38; B<\/title>/);
  assert.match(xml, /<summary>1 &#60; 2<\/summary>/);
  assert.deepEqual(
    [...xml.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, day]) => day),
    ['2027-01-10T00:00:00Z', '2027-01-10T00:00:00Z', '2026-11-21T00:00:00Z'],
  );
  assert.equal(xml.match(/<entry>/g)?.length, 2);
});
