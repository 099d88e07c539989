import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { CsvReader } from '../../src/decode/csv.ts';
import { visibleText } from '../../src/text/visible-text.ts';
import { ALL, inBatches, TIMEOUT, test, withoutPauses } from '../injections/browser.ts';
import { INJECTIONS } from '../injections/corpus.ts';
import { wrongLinks } from '../injections/links.ts';
import { inParts } from '../injections/parts.ts';
import { hostileLogs, hostilePastes } from '../injections/pastes.ts';
import { hadItsTurn, inspect, watch } from '../injections/watch.ts';

// Injections in what people paste and open on the decode page.

test.describe.configure({ mode: 'default', timeout: TIMEOUT });

const PASTES = INJECTIONS.flatMap(({ text }, n) => hostilePastes(text).filter((_, at) => ALL || (at + n) % 6 === 0));

for (const { suffix, items } of inParts(PASTES, 600)) {
  test(`errors pasted into the decoder: results and card are text${suffix}`, async ({ page, site }) => {
    const happened = await watch(page, site.bare);
    await withoutPauses(page);
    await page.goto(`${site.bare}/decode`);
    await page.locator('textarea').fill('AADSTS60000');
    await expect(page.locator('[data-output]')).toBeVisible();
    // In every card stands the message, whatever else is found.
    const message = page.locator('[data-message]');
    await message.uncheck();
    await message.check();
    const found = await inBatches(page, site, items, ':is([data-found], [data-preview])', async (text) => {
      const input = document.querySelector('textarea') as HTMLTextAreaElement;
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
      // What is closed is looked at too; each opening makes the card anew, so of many blanks the first ones.
      for (let opened = 0; opened < 4; opened += 1) {
        document.querySelector<HTMLElement>('[data-blank][aria-pressed=false]')?.click();
      }
      return document.querySelector('[data-preview]')?.textContent !== '';
    });
    expect(found).toEqual([]);
    await hadItsTurn(page);
    expect(happened).toEqual([]);
  });
}

test('a log full of them: a table of codes, and a file without formulas', async ({ page, site }) => {
  const happened = await watch(page, site.bare);
  await page.goto(`${site.bare}/decode`);
  const override = '\u202evsc.<img src=x onerror=fired()>';
  for (const [kind, log] of Object.entries(hostileLogs(INJECTIONS.map(({ text }) => text)))) {
    const name = `${override}.${kind}`;
    await page.setInputFiles('#log-file', { name, mimeType: 'text/plain', buffer: Buffer.from(log) });
    await expect(page.locator('[data-log-name]')).toHaveText(visibleText(name));
    await expect(page.locator('table.log tbody tr').first()).toBeVisible();
    const { links, problems } = await page.evaluate(inspect, '[data-log]');
    expect([...problems, ...wrongLinks(links, site.bare, site.hasPage)]).toEqual([]);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const cells: string[] = [];
    const reader = new CsvReader((record) => cells.push(...record));
    reader.write(readFileSync(await (await downloaded).path(), 'utf8'));
    reader.end();
    expect(cells.length).toBeGreaterThan(12);
    expect(cells.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    await page.reload();
  }
  expect(happened).toEqual([]);
});
