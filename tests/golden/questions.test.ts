import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { askedEntries } from '../../src/catalog/asked-entries.ts';
import { briefView } from '../../src/catalog/brief-view.ts';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { answers, findNamed } from '../../src/resolve/resolve.ts';
import { answerView } from '../../src/search/answer-view.ts';
import { buildAsked } from '../../src/search/asked/data.ts';
import { AskedMatcher } from '../../src/search/asked/matcher.ts';
import { orderResults } from '../../src/search/order.ts';
import { languageOf } from '../../src/search/stop-words.ts';
import { synonymsOf } from '../../src/site/synonyms.ts';
import { TRANSLATED_LOCALES } from '../support/translated-locales.ts';
import { type Question, readQuestions, score } from './questions.ts';

// Names and what people call an error, without the full text, which only a browser has: tests/browser/questions.spec.ts asks
// the same of the page.

const catalog = readCatalog(join(import.meta.dirname, '../..'));
const index = decodeLookup(buildLookup(lookupEntries(catalog)));
const views = (locale: Locale) =>
  [...catalog.codes.values()].flat().flatMap((entry) => {
    const view = briefView(entry, locale);
    return view.isBare ? [] : [view];
  });
const matchers = new Map(
  LOCALES.map((locale) => {
    const data = buildAsked(locale, askedEntries(catalog, locale), ...synonymsOf(locale));
    const described = views(locale).map(
      ({ id, sentence, symbol }) => [id, { sentence: sentence?.text ?? '', symbol: symbol ?? '' }] as const,
    );
    return [locale, AskedMatcher.of(data, languageOf(locale), new Map(described))];
  }),
);

/** Ids of the results, best first. */
function ask({ query, locale }: Question): string[] {
  const named = findNamed(query, index);
  const view = answerView(answers(named), named, index, locale);
  const isCode = named.findings.some(({ kind, known }) => kind === 'code' && known);
  const { groups, near } = orderResults(view, isCode ? undefined : matchers.get(locale)?.find(query));
  return [...groups, ...(near ? [near] : [])].flatMap(({ rows }) =>
    rows.map(({ family, code }) => `${family}/${code}`),
  );
}

const own = readQuestions(join(import.meta.dirname, 'questions.tsv'));

test('the table has at least sixty questions a language, and asks nothing twice', () => {
  for (const locale of TRANSLATED_LOCALES) assert.ok(own.filter((one) => one.locale === locale).length >= 60, locale);
  const asked = own.map(({ query, locale }) => `${locale} ${query}`);
  assert.deepEqual(
    asked.filter((one, at) => asked.indexOf(one) !== at),
    [],
  );
});

for (const [name, isTuned] of [
  ['with which the order was tuned', true],
  ['kept apart', false],
] as const) {
  for (const locale of TRANSLATED_LOCALES) {
    test(`questions in ${locale} ${name} find their code`, async () => {
      const { questions, first, three, missed } = await score(
        own.filter((one) => one.locale === locale && one.isTuned === isTuned),
        ask,
      );
      assert.ok(three / questions >= 0.95, `among three: ${three} of ${questions}\n${missed.join('\n')}`);
      assert.ok(first / questions >= 0.8, `first: ${first} of ${questions}`);
    });
  }
}

const others = join(import.meta.dirname, '../../../shared/cases/questions.tsv');
test('questions of others find their code', {
  skip: existsSync(others) ? false : 'their table is not here',
}, async () => {
  const { questions, first, three, missed } = await score(readQuestions(others), ask);
  assert.ok(three / questions >= 0.97, `among three: ${three} of ${questions}\n${missed.join('\n')}`);
  assert.ok(first / questions >= 0.85, `first: ${first} of ${questions}`);
});
