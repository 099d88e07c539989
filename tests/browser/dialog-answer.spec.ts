import { expect, type Page, test } from '@playwright/test';
import { dialogOf, openDialog, optionsOf } from '../support/dialog.ts';
import { recordShifts, sumOfShifts } from '../support/layout-shift.ts';

// What is said of the answer before anyone opens its page: who can put it right, whether trying again helps, what to do first.

const LINES = '**/code-texts/*.json*';

/** Holds the lines back until the test lets them through. */
async function holdLines(page: Page): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(LINES, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const [path, role, words, line] of [
  ['/nb/aadsts/50126', 'developer', /^Hvem kan rette det: Utvikleren av appen .*Nytt forsøk: Nei/, /^Utvikler: /],
  ['/fr', '', /^Qui peut agir\s: /, /^Développeur\s: /],
] as const) {
  test(`the answer on ${path} says who can put it right and what ${role || 'anyone'} does first`, async ({ page }) => {
    if (role !== '') await page.addInitScript((value) => localStorage.setItem('role', value), role);
    if (path === '/fr') {
      await page.goto(path);
      await page.locator('main input').first().pressSequentially('AADSTS7000215');
    } else {
      await openDialog(page, path);
      await page.keyboard.type('7000215');
    }
    const detail = page.getByRole('option').first().locator('.x');
    await expect(detail.locator('.r')).toHaveText(words);
    await expect(detail.locator('.l')).toHaveText(line);
  });
}

test('nothing moves when the reader’s line comes, and it is asked for once however many codes are typed', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (/code-texts\//.test(request.url())) asked.push(request.url());
  });
  const release = await holdLines(page);
  await recordShifts(page);
  await openDialog(page);
  const codes = 'AADSTS50058 AADSTS50126 AADSTS50053';
  await page.keyboard.type(codes);
  await expect(dialogOf(page).locator(`[role=listbox][aria-busy=false][data-for="${codes}"]`)).toBeAttached();
  const first = optionsOf(page).first();
  await expect(first.locator('.r')).not.toBeEmpty();
  await expect.poll(() => asked.length).toBe(1);
  const boxes = () =>
    optionsOf(page).evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const before = await boxes();
  const shifts = await sumOfShifts(page);
  release();
  await expect(first.locator('.l')).not.toBeEmpty();
  expect(await boxes()).toEqual(before);
  expect(await sumOfShifts(page)).toBe(shifts);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('AADSTS50105');
  await expect(first).toContainText('AADSTS50105');
  await expect(first.locator('.l')).not.toBeEmpty();
  expect(asked).toHaveLength(1);
});

test('where the lines cannot be had, and for who saves data, the words remain', async ({ page, browser }) => {
  await page.route(LINES, (route) => route.abort());
  await openDialog(page);
  await page.keyboard.type('50105');
  const first = optionsOf(page).first();
  await expect(first.locator('.r')).toContainText('An administrator');
  await expect(first.locator('.l')).toBeEmpty();

  const context = await browser.newContext({ serviceWorkers: 'block' });
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const saving = await context.newPage();
  const asked: string[] = [];
  saving.on('request', (request) => asked.push(request.url()));
  await openDialog(saving, new URL('/aadsts/50126', page.url()).href);
  await saving.keyboard.type('50105');
  await expect(optionsOf(saving).first().locator('.r')).toContainText('An administrator');
  await saving.waitForLoadState('networkidle');
  expect(asked.filter((url) => /code-texts\//.test(url))).toEqual([]);
  await context.close();
});

test('a list by first digits, and codes beside the answer, say only what kind they are', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type('AADSTS5005');
  await expect(optionsOf(page)).toHaveCount(19);
  await expect(optionsOf(page).locator('.x')).toHaveCount(0);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('AADSTS50058 AADSTS50126');
  await expect(optionsOf(page).nth(1)).toContainText('AADSTS50126');
  await expect(optionsOf(page).locator('.x')).toHaveCount(1);
});
