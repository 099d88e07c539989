import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import type { Locale } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { DIGEST, translationProject } from '../../tests/support/translation-project.ts';
import type { Section } from './entries.ts';
import { readSourceEntries, readTranslations } from './read.ts';
import { type SectionStatus, statusOf } from './status.ts';

function status(root: string): (locale: Locale, section: Section) => Omit<SectionStatus, 'locale' | 'section'> {
  const rows = statusOf(readSourceEntries(root), readTranslations(root));
  return (locale, section) => {
    const row = rows.find((candidate) => candidate.locale === locale && candidate.section === section);
    assert.ok(row);
    const { all, present, missing, stale } = row;
    return { all, present, missing, stale };
  };
}

test('texts from sources are present in their language, translations in theirs', (context) => {
  const { root, translate } = translationProject(context);
  translate('nb', 'Tokenet «{name}» er utløpt.');
  const of = status(root);
  assert.deepEqual(of('fr', 'aadsts'), { all: 1, present: 1, missing: [], stale: [] });
  assert.deepEqual(of('nb', 'aadsts'), { all: 1, present: 1, missing: [], stale: [] });
  assert.deepEqual(of('en', 'aadsts'), { all: 1, present: 0, missing: ['aadsts/50058'], stale: [] });
  assert.deepEqual(of('en', 'guides'), { all: 2, present: 1, missing: ['guides/in-one'], stale: [] });
  assert.deepEqual(of('en', 'aadb2c'), { all: 0, present: 0, missing: [], stale: [] });
});

test('a translation of a text that moved is stale', (context) => {
  const { root, translate } = translationProject(context);
  translate('en', 'The token “{name}” has expired.', '0000000000000000');
  const stale = ['content/translations/aadsts/50058/en.md'];
  assert.deepEqual(status(root)('en', 'aadsts'), { all: 1, present: 0, missing: [], stale });
});

for (const [mistake, data] of [
  ['of no entry', { family: 'aadsts', code: '50059', locale: 'en', from: { locale: 'fr', digest: DIGEST } }],
  [
    'from a language without text',
    { family: 'aadsts', code: '50058', locale: 'en', from: { locale: 'nb', digest: DIGEST } },
  ],
] as const) {
  test(`refuses a translation ${mistake}`, (context) => {
    const { root, write } = translationProject(context);
    const entry = 'guide' in data ? `guides/${data.guide}` : `${data.family}/${data.code}`;
    write(`content/translations/${entry}/en.md`, formatEntryFile(data, 'Text.'));
    assert.throws(
      () => status(root),
      (error) => error instanceof SourceError && error.complaint.file === `content/translations/${entry}/en.md`,
    );
  });
}
