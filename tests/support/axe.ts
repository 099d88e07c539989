import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/**
 * Runs axe over a page as it stands, once it is decided that it is the page to show.
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
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}
