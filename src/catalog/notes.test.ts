import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { LOCALES } from '../core/locales.ts';
import { codeView } from './code-view.ts';
import { readCatalog } from './content-files.ts';
import { readNotes } from './notes.ts';

const ROOT = join(import.meta.dirname, '../..');
const WORDS = { en: 'a', fr: 'b', nb: 'c', 'zh-TW': 'd' };

function readOne(note: unknown): ReadonlyMap<string, unknown> {
  const root = mkdtempSync(join(tmpdir(), 'notes-'));
  try {
    mkdirSync(join(root, 'content/notes/aadsts'), { recursive: true });
    writeFileSync(join(root, 'content/notes/aadsts/50058.json'), JSON.stringify(note));
    return readNotes(root, { sources: new Map([['issues', {} as never]]) });
  } finally {
    rmSync(root, { recursive: true });
  }
}

test('a note has a kind, words in English at least, and sources that are described', () => {
  assert.equal(readOne({ kind: 'split', words: WORDS, sources: ['issues'] }).size, 1);
  const wrong = [
    { kind: 'other', words: WORDS, sources: ['issues'] },
    { kind: 'split', words: { fr: 'b' }, sources: ['issues'] },
    { kind: 'split', words: WORDS, sources: [] },
    { kind: 'split', words: WORDS, sources: ['nowhere'] },
  ];
  for (const note of wrong) assert.throws(() => readOne(note), /aadsts\/50058\.json/);
});

test('the view of a code has its note in the language of the page, with what it rests on', () => {
  const catalog = readCatalog(ROOT);
  const entry = catalog.byFullCode.get('AADSTS7000114');
  assert.ok(entry !== undefined);
  const own = LOCALES.filter((locale) => catalog.notes.get('aadsts/7000114')?.words[locale] !== undefined);
  const said = new Set(own.map((locale) => codeView(entry, locale, { catalog }).note?.text));
  assert.equal(said.size, own.length);
  for (const locale of LOCALES) {
    const shown = own.includes(locale) ? locale : 'en';
    assert.equal(codeView(entry, locale, { catalog }).note?.locale, shown, 'a new language shows the English words');
  }
  assert.deepEqual(
    codeView(entry, 'en', { catalog }).note?.sources.map(({ kind }) => kind),
    ['reference'],
  );
});
