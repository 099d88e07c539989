import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { localizedPath } from '../../src/core/routes.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';
import { TRANSLATED_LOCALES } from '../support/translated-locales.ts';

const ROWS = readFileSync(join(import.meta.dirname, '../golden/natural.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [query = '', locale = '', expected = ''] = line.split('\t');
    return { query, locale, expected };
  });

for (const locale of TRANSLATED_LOCALES) {
  // questions.spec.ts asks in the others.
  if (!THOROUGH && LANGUAGES.includes(locale)) continue;
  test(`questions in ${locale} find their code among the first three results`, async ({ page }) => {
    const rows = ROWS.filter((row) => row.locale === locale);
    expect(rows.length).toBeGreaterThanOrEqual(25);
    await page.goto(localizedPath(locale, '/search'));
    await page.locator('#results[aria-busy]').waitFor({ state: 'attached' });
    for (const { query, expected } of rows) {
      // As by a step back or forward in the history, without loading the page a hundred times.
      await page.evaluate((text) => {
        location.hash = `${new URLSearchParams({ q: text })}`;
      }, query);
      const results = page.locator('#results');
      await expect.poll(() => results.getAttribute('data-for'), { message: query }).toBe(query);
      await expect(results, query).toHaveAttribute('aria-busy', 'false');
      const firstThree = (): Promise<string[]> =>
        page
          .locator('#results a')
          .evaluateAll((links) => links.slice(0, 3).map((link) => link.getAttribute('href') ?? ''));
      const wanted = localizedPath(locale, `/${expected}`);
      await expect.poll(firstThree, { message: `${query} → ${expected}` }).toContain(wanted);
    }
  });
}
