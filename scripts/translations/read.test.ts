import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { absentLocale } from '../../tests/support/absent-locale.ts';
import { DIGEST, FRENCH, translationProject } from '../../tests/support/translation-project.ts';
import { readSourceEntries, readTranslations } from './read.ts';

test('reads source texts by entry and locale', (context) => {
  const sources = readSourceEntries(translationProject(context).root);
  assert.deepEqual([...sources.keys()], ['aadsts/50058', 'oauth/invalid_grant', 'guides/in-all', 'guides/in-one']);
  const text = { locale: 'fr', action: undefined, body: FRENCH, digest: DIGEST };
  assert.deepEqual(sources.get('aadsts/50058')?.texts.get('fr'), text);
  assert.equal(sources.get('oauth/invalid_grant')?.texts.get('fr')?.action, 'Réessayez.');
  assert.deepEqual([...(sources.get('guides/in-all')?.texts.keys() ?? [])].sort(), ['en', 'fr', 'nb', 'zh-TW']);
});

test('reads translations, and none where there is no folder', (context) => {
  const { root, translate } = translationProject(context);
  assert.deepEqual(readTranslations(root), []);
  translate('en', 'The token “{name}” has expired.');
  const [text] = readTranslations(root);
  assert.equal(text?.body, 'The token “{name}” has expired.');
  assert.deepEqual(text?.from, { locale: 'fr', digest: DIGEST });
});

const ABSENT = absentLocale().tag;
const FROM = { locale: 'fr', digest: DIGEST };
const FILE = 'content/translations/aadsts/50058/en.md';

for (const [mistake, text, found] of [
  ['an unknown key', { family: 'aadsts', code: '50058', locale: 'en', form: FROM }, /field "?/u],
  ['a code that is a number', { family: 'aadsts', code: 50058, locale: 'en', from: FROM }, /field "code": 50058/u],
  [
    'an unknown language',
    { family: 'aadsts', code: '50058', locale: ABSENT, from: FROM },
    new RegExp(`field "locale": "${ABSENT}"`, 'u'),
  ],
  ['another code than the path', { family: 'aadsts', code: '50059', locale: 'en', from: FROM }, /aadsts\/50059/u],
  ['another language than the path', { family: 'aadsts', code: '50058', locale: 'nb', from: FROM }, /locale nb/u],
  ['neither code nor guide', { locale: 'en', from: FROM }, /front matter/u],
] as const) {
  test(`refuses ${mistake}, and says file, field and value`, (context) => {
    const { root, write } = translationProject(context);
    write(FILE, formatEntryFile(text, 'Text.'));
    assert.throws(
      () => readTranslations(root),
      (error) => error instanceof SourceError && error.complaint.file === FILE && found.test(error.complaint.found),
    );
  });
}

for (const [mistake, text] of [
  ['no front matter', 'Text.\n'],
  ['front matter that is no YAML', '---\na: [\n---\n'],
] as const) {
  test(`refuses ${mistake}`, (context) => {
    const { root, write } = translationProject(context);
    write(FILE, text);
    assert.throws(() => readTranslations(root), SourceError);
  });
}
