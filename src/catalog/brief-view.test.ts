import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locale } from '../core/locales.ts';
import { briefView } from './brief-view.ts';
import type { CodeEntry } from './catalog.ts';

/** A code with an answer and texts in some languages. */
function entryWith(answered: readonly Locale[], texts: readonly (readonly [Locale, string])[]): CodeEntry {
  return {
    ...{ family: 'aadsts', code: '50058' },
    texts: new Map(texts.map(([locale, body]) => [locale, { locale, body, origin: 'source' }])),
    answer: {
      facts: { kind: 'failure', fixers: ['user'], retry: 'no', topics: [] },
      words: new Map(answered.map((locale) => [locale, { what: `Answer ${locale}.` }])),
    },
  } as unknown as CodeEntry;
}

test('our sentence stands for a code, unless only the document speaks the reader’s language', () => {
  const said = (answered: Locale[], texts: [Locale, string][], locale: Locale) =>
    briefView(entryWith(answered, texts), locale).sentence;
  assert.deepEqual(said(['en', 'fr'], [['fr', 'Un texte.']], 'fr'), { text: 'Answer fr.', locale: 'fr' });
  assert.deepEqual(said(['en'], [['fr', 'Un texte.']], 'fr'), { text: 'Un texte.', locale: 'fr' });
  assert.deepEqual(said(['en'], [['fr', '']], 'fr'), { text: 'Answer en.', locale: 'en' }, 'a text without words');
  assert.deepEqual(said(['en'], [['fr', 'Un texte.']], 'nb'), { text: 'Answer en.', locale: 'en' });
});
