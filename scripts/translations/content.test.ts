import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LOCALES } from '../../src/core/locales.ts';
import { hiddenCharacters } from './checks/characters.ts';
import { typographyFindings } from './checks/typography.ts';
import { checkTranslations } from './findings.ts';
import { readSourceEntries, readTranslations } from './read.ts';
import { statusOf } from './status.ts';

const ROOT = join(import.meta.dirname, '../..');
const sources = readSourceEntries(ROOT);
const translations = readTranslations(ROOT);

test('every entry has a text in every language, and none is stale', () => {
  for (const { locale, section, all, present, missing, stale } of statusOf(sources, translations)) {
    // What another source brought falls back, openly; what stands in French is translated.
    const lacking = missing.filter((key) => sources.get(key)?.texts.has('fr'));
    assert.deepEqual({ lacking, stale }, { lacking: [], stale: [] }, `${locale} ${section}`);
    assert.equal(present + missing.length, all);
    assert.ok(all > 0);
  }
});

test('every translation passes the pair checks', () => {
  assert.deepEqual(checkTranslations(ROOT, sources, translations), []);
});

for (const locale of LOCALES) {
  test(`interface strings in ${locale} follow the language’s typography`, () => {
    const strings: Record<string, string> = JSON.parse(readFileSync(join(ROOT, `content/ui/${locale}.json`), 'utf8'));
    const findings = Object.entries(strings).flatMap(([key, text]) =>
      [...typographyFindings(locale, text), ...hiddenCharacters(text)].map(({ found }) => `${key}: ${found}`),
    );
    assert.deepEqual(findings, []);
  });
}
