import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf } from './while-rendering.ts';

test('a page is written where its address leads, whatever the base', () => {
  for (const [path, base, file] of [
    ['/aadsts/50058.html', '/', 'aadsts/50058.html'],
    ['/index.html', '/', 'index.html'],
    ['/errors/fr.html', '/errors', 'fr.html'],
    ['/errors/fr/lookup.json', '/errors/', 'fr/lookup.json'],
    ['/a%20b.html', '/', 'a b.html'],
  ] as const) {
    assert.equal(fileOf(`http://localhost:4321${path}`, base), file);
  }
});
