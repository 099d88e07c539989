import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { type Question, readQuestions, score } from '../golden/questions.ts';
import { ask, open } from '../support/shown-results.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';

const OTHERS = join(import.meta.dirname, '../../../shared/cases/questions.tsv');
const TABLES = [
  { name: 'everyday questions', questions: some(readQuestions(join(import.meta.dirname, '../golden/questions.tsv'))) },
  { name: 'questions of others', questions: existsSync(OTHERS) ? readQuestions(OTHERS) : [] },
];

/** One question in four; at night all. */
function some(questions: readonly Question[]): Question[] {
  return questions.filter((_, at) => THOROUGH || at % 4 === 0);
}

/** Asks on the results page, one question after the other. */
async function answersTo(page: Page, locale: Locale, questions: readonly Question[]): Promise<string[][]> {
  await open(page, locale, 'page');
  const shown = await ask(
    page,
    'page',
    questions.map(({ query }) => query),
  );
  return shown.map(({ rows }) => rows.map((row) => row.replace(/^\w+ \//, '')));
}

for (const { name, questions } of TABLES) {
  const byLocale = Map.groupBy(questions, ({ locale }) => locale);
  for (const [locale, own] of byLocale) {
    // Without the full text, all languages are asked in tests/golden.
    if (!LANGUAGES.includes(locale)) continue;
    test(`${name} in ${locale} find their code among the first three`, async ({ page }) => {
      const shown = await answersTo(page, locale, own);
      const result = await score(own, (question) => shown[own.indexOf(question)] ?? []);
      const { first, three, missed } = result;
      expect(three / own.length, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
      expect(first / own.length, `first: ${first} of ${own.length}`).toBeGreaterThanOrEqual(0.8);
    });
  }
}

test('a question in the address is answered in the list that has the id "results"', async ({ page }) => {
  await page.goto(`${localizedPath('nb', '/search')}?q=feil+passord`);
  await expect(page.locator('ol#results > li').first()).toHaveText(/^Folk kaller det detteAADSTS50126/);
});
