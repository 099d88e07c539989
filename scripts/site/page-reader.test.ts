import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { PageReader } from './page-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'atlas-reader-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const page = (words: string): ArrayBuffer =>
  new TextEncoder().encode(
    `<!doctype html><html lang="fr" data-version=""><head></head><body><main data-pagefind-body>${words}</main></body></html>`,
  ).buffer;

const countIn = (segment: string): unknown => {
  const entry = JSON.parse(readFileSync(join(folder, segment, 'pagefind/pagefind-entry.json'), 'utf8'));
  return Object.values(entry.languages as Record<string, { page_count: number }>)[0]?.page_count;
};

test('the bundle of a language is written when its last file came, that of one with fewer files than foreseen at the end', async () => {
  const none = Object.fromEntries(LOCALES.map((locale) => [locale, 0])) as Record<Locale, number>;
  const files = { ...none, en: 9, fr: 3 };
  const reader = await PageReader.create({ folder, publicFolder: join(folder, 'none'), files });
  await reader.take('aadsts/1.html', page('one'));
  await reader.take('fr/aadsts/1.html', page('un'));
  await reader.take('fr/lookup.json', new ArrayBuffer(2));
  await reader.take('fr/aadsts/2.html', page('deux'));
  for (let wait = 0; wait < 400 && !existsSync(join(folder, 'fr/pagefind/pagefind-entry.json')); wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  assert.equal(countIn('fr'), 2);
  assert.ok(!existsSync(join(folder, 'pagefind')));
  // Nobody would find it.
  await assert.rejects(
    reader.take('fr/aadsts/3.html', page('trois')),
    /fr\/aadsts\/3\.html came after the bundle of fr/,
  );
  await reader.end();
  assert.equal(countIn(''), 1);
  assert.ok(existsSync(join(folder, 'nb/pagefind/pagefind-entry.json')));
});
