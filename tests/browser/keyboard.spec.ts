import { expect, type Locator, type Page, test } from '@playwright/test';

/** Walks by Tab until something has the focus, as who has no mouse does. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} is not reached by ${most} times Tab`);
}

test('from the home page: look a code up, read it, change the language, copy it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/');
  await tabTo(page, page.getByRole('search').locator('input'));
  await page.keyboard.type('AADSTS50058');
  await expect(page.locator('.search-panel .hit').first()).toContainText('50058');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/aadsts/50058');
  await tabTo(page, page.getByRole('banner').getByRole('link', { name: 'Norsk bokmål' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/nb/aadsts/50058');
  await tabTo(page, page.getByRole('button', { name: 'Kopier AADSTS50058' }));
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('AADSTS50058');
  await expect(page.getByRole('status').filter({ hasText: /\S/ })).toHaveCount(1);
});

test('from anywhere: open the search, choose a result with the arrows, come back to where one was', async ({
  page,
}) => {
  await page.goto('/fr/aadsts/50058');
  const about = page.getByRole('contentinfo').getByRole('link', { name: 'À propos' });
  await tabTo(page, about, 120);
  await page.keyboard.press('/');
  const box = page.locator('dialog input');
  await expect(box).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(about).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(box).toBeFocused();
  await page.keyboard.type('50126');
  await expect(page.locator('dialog .hit').first()).toContainText('50126');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/fr/aadsts/50126');
});

test('browse: a family, its first digits, a code, the next code', async ({ page }) => {
  await page.goto('/zh-tw/aadsts');
  await tabTo(page, page.locator('.bars a[href$="/aadsts/5"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-tw/aadsts/5');
  await tabTo(page, page.locator('.ruler a[href$="/aadsts/50"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-tw/aadsts/50');
  await tabTo(page, page.locator('.ruler a[href$="/aadsts/500"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-tw/aadsts/500');
  await tabTo(page, page.locator('.rows a[href$="/aadsts/50058"]'), 90);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-tw/aadsts/50058');
  await tabTo(page, page.locator('a[rel="next"]'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/zh-tw/aadsts/50059');
});

test('the first stop of every page leads past the head', async ({ page }) => {
  await page.goto('/nb/aadsts/50058');
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await expect(page.locator('.skip')).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('main a, main button').first()).toBeFocused();
});

test('a guide: show its English beside, then one sentence’s', async ({ page }) => {
  await page.goto('/nb/guides/403-permissions');
  const both = page.locator('[data-beside]');
  await tabTo(page, both);
  await page.keyboard.press('Space');
  await expect(page.locator('.beside').first()).toBeVisible();
  await page.keyboard.press('Space');
  await expect(page.locator('.beside').first()).toBeHidden();
  await tabTo(page, page.locator('.english-of').first());
  await page.keyboard.press('Enter');
  await expect(page.locator('.caption:popover-open')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('.caption:popover-open')).toHaveCount(0);
  await expect(page.locator('.english-of').first()).toBeFocused();
});

test('the theme is changed by keyboard, and nothing traps the focus on the way through a page', async ({ page }) => {
  await page.goto('/aadsts/16000');
  await tabTo(page, page.getByRole('button', { name: 'Dark', exact: true }));
  const theme = (): Promise<string | undefined> => page.evaluate(() => document.documentElement.dataset.theme);
  await page.keyboard.press('Space');
  await expect.poll(theme).toBe('dark');
  for (let count = 0; count < 120; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement === document.body)) return;
  }
  throw new Error('the end of the page is not reached');
});
