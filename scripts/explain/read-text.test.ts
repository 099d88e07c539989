import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { readEntryText } from './read-text.ts';

const root = mkdtempSync(join(tmpdir(), 'explain-'));
after(() => rmSync(root, { recursive: true }));

function write(path: string, body: string): void {
  const file = join(root, 'content', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `---\naction: do ${body}\n---\n\n${body}\n`);
}

test('a text is looked for in the language, then in English, then in French, source before translation', () => {
  const read = (locale: 'fr' | 'nb') => {
    const text = readEntryText(root, 'aadsts', '50058', locale);
    return text && [text.locale, text.body, text.action];
  };
  assert.equal(read('nb'), undefined);
  write('codes/aadsts/50058/fr.md', 'source fr');
  assert.deepEqual(read('nb'), ['fr', 'source fr', 'do source fr']);
  write('translations/aadsts/50058/en.md', 'translation en');
  assert.deepEqual(read('nb'), ['en', 'translation en', 'do translation en']);
  write('translations/aadsts/50058/nb.md', 'translation nb');
  assert.deepEqual(read('nb'), ['nb', 'translation nb', 'do translation nb']);
  write('translations/aadsts/50058/fr.md', 'translation fr');
  assert.deepEqual(read('fr'), ['fr', 'source fr', 'do source fr']);
});
