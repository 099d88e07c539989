import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { THOROUGH } from './thorough.ts';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

/** Those of axe’s rules that are on by themselves and look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Runs axe over a page as it stands, once it is decided that it is the page to show. In the dark only colours are others, so
 * that by day only the rules that look at colours run there.
 *
 * @param page a browser page
 * @returns a line for each rule that is violated; empty when none is
 */
export async function axeFinds(page: Page): Promise<string[]> {
  // Without scripts it is shown at once.
  await expect
    .poll(() =>
      page
        .locator('[data-undecided]')
        .evaluateAll((all) => all.every((one) => getComputedStyle(one).visibility === 'visible')),
    )
    .toBe(true);
  await page.evaluate(SOURCE);
  const { violations } = await page.evaluate(
    (rules) => {
      const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      return axe.run(isDark && rules !== undefined ? { runOnly: { type: 'rule', values: rules } } : {});
    },
    THOROUGH ? undefined : OF_COLOURS,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
