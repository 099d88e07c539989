import { expect, type Page, test } from '@playwright/test';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { axeFinds } from '../support/axe.ts';
import { chooseLog, LOG } from '../support/decode-page.ts';
import { LANGUAGES } from '../support/thorough.ts';

// Where five columns have no room, the table of a log is shown as cards. Nothing scrolls sideways, nothing is missing.

interface AxNode {
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly ignored: boolean;
}

/** Parts of the table that are cut, outside the window, or not shown at all. */
function lossesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const frame = document.querySelector('.scroll') as HTMLElement;
    if (frame.scrollWidth > frame.clientWidth) found.push(`${frame.scrollWidth} wide in ${frame.clientWidth}`);
    for (const part of frame.querySelectorAll('th, td, button, a, time, svg')) {
      const { left, right, width, height } = part.getBoundingClientRect();
      const isInside = left >= 0 && right <= innerWidth + 0.5;
      const isShown = part.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      if (!isInside || !isShown || width < 1 || height < 1) found.push(part.outerHTML.slice(0, 120));
    }
    return found;
  });
}

/** What is written before each cell of the first row. */
function labelsOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table.log tbody.problems tr:nth-child(2) > *')].map((cell) => {
      const { content } = getComputedStyle(cell, '::before');
      return content === 'none' ? '' : content.replace(/^"| ?" \/.*$|" " .*$|"$/g, '').trim();
    }),
  );
}

for (const width of [320, 360, 414]) {
  test(`on a phone ${width} wide, a log is cards that need no scrolling sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    for (const locale of LOCALES) {
      await page.goto(localizedPath(locale, '/decode'));
      await chooseLog(page, LOG);
      expect(await lossesOf(page), locale).toEqual([]);
      const names = await page.locator('table.log thead button').allTextContents();
      expect(names).toHaveLength(6);
      const [code, count, meaning, users, first, last] = await labelsOf(page);
      expect([code, meaning], locale).toEqual(['', '']);
      expect([count, users, first, last].map((label) => names.findIndex((name) => label?.startsWith(name)))).toEqual([
        1, 3, 4, 5,
      ]);
    }
  });
}

test('cards are sorted by the same buttons', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/decode');
  await chooseLog(page, LOG);
  const codes = page.locator('table.log tbody th.code');
  await page.locator('table.log').getByRole('button', { name: 'Code' }).click();
  await expect(codes).toHaveText(['AADSTS50053', 'AADSTS50126', 'AADSTS5999999']);
  await page.getByRole('button', { name: 'First (UTC)' }).click();
  await expect(codes).toHaveText(['AADSTS50126', 'AADSTS50053', 'AADSTS5999999']);
});

test('cards are still a table to a screen reader, which hears each name of a column once', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/decode');
  await chooseLog(page, LOG);
  const client = await page.context().newCDPSession(page);
  const { nodes } = (await client.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  const named = (role: string): string[] =>
    nodes.filter((node) => !node.ignored && node.role?.value === role).map((node) => node.name?.value ?? '');
  expect(named('table')).toEqual(['Many at once']);
  expect(named('row')).toHaveLength(6);
  expect(named('columnheader')).toEqual(['Code', 'Count', 'Meaning', 'Users', 'First (UTC)', 'Last (UTC)']);
  expect(named('rowheader')).toEqual([
    'Failures and faults 3 (60%)',
    'AADSTS50126',
    'AADSTS50053',
    'Internal or not known 1 (20%)',
    'AADSTS5999999',
  ]);
  const cells = named('cell');
  expect(cells).toHaveLength(15);
  expect([cells[0], cells[2], cells[3], cells[4]]).toEqual(['2 40%', '2', '2025-03-04 09:00', '2025-03-04 10:00']);
});

test('with text twice as large, and with the spacing of WCAG 1.4.12, the table is lost nowhere', async ({ page }) => {
  const styles = [
    ':root { font-size: 200% }',
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  ];
  for (const [width, css] of [
    [1280, styles[0]],
    [1280, styles[1]],
    [640, styles[1]],
    [320, styles[1]],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/fr/decode');
    await page.evaluate((text = '') => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
    }, css);
    await chooseLog(page, LOG);
    expect(await lossesOf(page), `${css} at ${width}`).toEqual([]);
  }
});

test('on a desk it is a table of columns', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('/fr/decode');
  await chooseLog(page, LOG);
  expect(await lossesOf(page)).toEqual([]);
  expect(await labelsOf(page)).toEqual(['', '', '', '', '', '']);
  const tops = await page
    .locator('table.log tbody.problems tr:nth-child(2) > *')
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

for (const width of [360, 1280]) {
  test(`in forced colours, the bars of the counts are seen, ${width} wide`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.setViewportSize({ width, height: 740 });
    await page.goto('/decode');
    await chooseLog(page, LOG);
    const others = await page
      .locator('table.log .count svg')
      .evaluateAll((bars) =>
        bars.filter((bar) => getComputedStyle(bar).fill !== getComputedStyle(document.body).color),
      );
    expect(others).toHaveLength(0);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the cards in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    for (const locale of LANGUAGES) {
      await page.goto(localizedPath(locale, '/decode'));
      await chooseLog(page, LOG);
      expect(await axeFinds(page), locale).toEqual([]);
    }
  });
}
