import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { FAMILIES, fullCode } from '../../src/core/families.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { readGolden } from '../golden/golden.ts';
import { answersOf, ask, CODES, open, wrongWith } from '../support/shown-results.ts';
import { THOROUGH } from '../support/thorough.ts';

const GOLDEN = readGolden(join(import.meta.dirname, '../golden/lookup.tsv'));
const SHARED = CODES.aadsts.filter((code) => CODES.aadb2c.includes(code));

// The resolver is one for all languages (tests/golden/golden.test.ts); here, that each place shows what it says.
for (const locale of LOCALES) {
  for (const surface of ['dialog', 'page'] as const) {
    if (!THOROUGH && locale !== (surface === 'page' ? 'fr' : 'zh-TW')) continue;
    test(`golden table in ${locale}, ${surface}: the right answers or an honest none`, async ({ page }) => {
      const rows = GOLDEN.filter((row) => row.locale === locale);
      expect(rows.length).toBeGreaterThan(50);
      await open(page, locale, surface);
      const shown = await ask(
        page,
        surface,
        rows.map(({ query }) => query),
      );
      const wrong = rows.flatMap((row, at) => {
        const one = shown[at];
        return one === undefined ? ['missing'] : (wrongWith(row, one) ?? []);
      });
      expect(wrong).toEqual([]);
    });
  }
}

for (const locale of THOROUGH ? LOCALES : (['en'] as const)) {
  test(`every entry is first for its full code in ${locale}, and digits two families have list both`, async ({
    page,
  }) => {
    const all = FAMILIES.flatMap((family) => CODES[family].map((code) => ({ family, code })));
    expect(all.length).toBeGreaterThan(1_980);
    // src/resolve/resolve.test.ts asks the resolver for each; here, what is shown is what it says.
    const entries = all.filter(({ family }, at) => THOROUGH || family === 'oauth' || at % 5 === 0);
    expect(SHARED.length).toBeGreaterThanOrEqual(28);
    await open(page, locale, 'dialog');
    const names = entries.map(({ family, code }) => fullCode(family, code));
    const shown = (await ask(page, 'dialog', names)).map((one) => answersOf(one));
    expect(shown).toEqual(entries.map(({ family, code }) => [`exact /${family}/${code}`]));
    const both = (await ask(page, 'dialog', SHARED)).map((one) => answersOf(one));
    expect(both).toEqual(SHARED.map((code) => [`exact /aadsts/${code}`, `exact /aadb2c/${code}`]));
  });
}

for (const surface of ['dialog', 'page'] as const) {
  const count = THOROUGH ? 1000 : 250;
  test(`${count} random unknown codes never show a code's page as the answer, ${surface}`, async ({ page }) => {
    const known = new Set([...CODES.aadsts, ...CODES.aadb2c]);
    const unknown = randomNumbers(7)
      .filter((code) => !known.has(code))
      .slice(0, count);
    const texts = unknown.map((code, at) => ['', 'AADSTS', 'AADB2C', 'error '][at % 4] + code);
    await open(page, 'en', surface);
    const shown = await ask(page, surface, texts);
    expect(shown).toHaveLength(count);
    const wrong = shown.filter(
      ({ rows, status }, at) =>
        // While someone types, an unknown number may become a code: then all codes that begin so are listed as that.
        rows.some((row) => !/^(?:other|live|all|prefix) /.test(row)) || !status.includes(unknown[at] ?? '?'),
    );
    expect(wrong).toEqual([]);
    if (surface === 'page') {
      const listed = await page.locator('#results [data-why=other], #results [data-why=live]').count();
      expect(listed, 'other codes stand outside the results').toBe(0);
    }
  });
}

/** Numbers of 5 to 7 digits, the same in every run. */
function* generate(seed: number): Generator<string> {
  let state = seed;
  for (;;) {
    state = (state * 48271) % 2147483647;
    yield String(10_000 + (state % (10 ** (5 + (state % 3)) - 10_000)));
  }
}

function randomNumbers(seed: number): string[] {
  const numbers = new Set<string>();
  for (const number of generate(seed)) {
    if (numbers.add(number).size === 1200) return [...numbers];
  }
  return [];
}
