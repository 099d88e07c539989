import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { TRANSLATED_LOCALES } from '../../tests/support/translated-locales.ts';
import { entryKey } from './entries.ts';
import { checkTranslations } from './findings.ts';
import { readSourceEntries, readTranslations } from './read.ts';
import { statusOf } from './status.ts';

const ROOT = join(import.meta.dirname, '../..');
const sources = readSourceEntries(ROOT);
const translations = readTranslations(ROOT);

test('every entry has a text in every translated language, and none is stale', () => {
  const translated = statusOf(sources, translations).filter(({ locale }) => TRANSLATED_LOCALES.includes(locale));
  for (const { locale, section, all, present, missing, stale } of translated) {
    // What another source brought falls back, openly; what stands in French is translated.
    const lacking = missing.filter((key) => sources.get(key)?.texts.has('fr'));
    assert.deepEqual({ lacking, stale }, { lacking: [], stale: [] }, `${locale} ${section}`);
    assert.equal(present + missing.length, all);
    // A family that is known from facts alone has no text.
    assert.ok(all > 0 || !existsSync(join(ROOT, 'content/codes', section)));
  }
});

test('every translation passes the pair checks', () => {
  assert.deepEqual(checkTranslations(ROOT, sources, translations), []);
});

test('a note on what the source says stands in every language or in none', () => {
  const noted = Map.groupBy(
    translations.filter(({ note }) => note !== undefined),
    ({ entry }) => entryKey(entry),
  );
  const uneven = [...noted].filter(([, all]) => all.length < TRANSLATED_LOCALES.length - 1);
  assert.deepEqual(
    uneven.map(([key, all]) => `${key}: only in ${all.map(({ locale }) => locale).join(', ')}`),
    [],
  );
});
