import { expect, type Page, test } from '@playwright/test';
import { moveMouseUntil } from '../support/move-mouse.ts';

/**
 * Keeps back everything search needs, as a bad connection does.
 *
 * @returns lets it through
 */
async function holdBack(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/_assets\/|\.json|pagefind/, async (route) => {
    await promise;
    await route.continue().catch(() => undefined);
  });
  return resolve;
}

const dialogBox = (page: Page) => page.locator('dialog[open]').getByRole('combobox');

for (const path of ['/aadsts/50126', '/fr/', '/zh-tw/guides']) {
  test(`what is typed after / before search is there is not lost, on ${path}`, async ({ page }) => {
    const letThrough = await holdBack(page);
    await page.goto(path);
    await page.keyboard.press('/');
    await page.keyboard.type('50058');
    letThrough();
    await expect(dialogBox(page)).toHaveValue('50058');
    await page.keyboard.type('9');
    await expect(dialogBox(page)).toHaveValue('500589');
    await expect(page.locator('form[data-find] input').first()).toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(page.locator('form[data-find] input').first()).not.toBeFocused();
  });
}

test('typed into the box of the page, it all goes to the dialog, and the answer is that of the whole', async ({
  page,
}) => {
  const letThrough = await holdBack(page);
  await page.goto('/nb/aadsts/50126');
  await page.locator('header input').click();
  await page.keyboard.type('50058');
  letThrough();
  await expect(dialogBox(page)).toHaveValue('50058');
  await expect(page.locator('dialog[open]').getByRole('option').first()).toContainText('50058');
});

test('what serves the buttons is asked for again with the next move of the mouse when it could not be loaded', async ({
  page,
}) => {
  let isOffline = true;
  await page.route(/_assets\/behaviour-/, (route) => (isOffline ? route.abort() : route.continue()));
  let hasFailed = false;
  page.on('requestfailed', (request) => {
    hasFailed ||= /behaviour-/.test(request.url());
  });
  await page.goto('/aadsts/17001');
  await moveMouseUntil(page, () => hasFailed);
  isOffline = false;
  await moveMouseUntil(page, page.locator('main a.cloud'));
});

test('the focus returns to where it was, however late search came', async ({ page }) => {
  const letThrough = await holdBack(page);
  await page.goto('/aadsts/50126');
  const button = page.getByRole('button', { name: 'Copy AADSTS50126' });
  await button.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('500');
  letThrough();
  await expect(dialogBox(page)).toHaveValue('500');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('who presses Enter before search is there gets the answer, as soon as it is', async ({ page }) => {
  const letThrough = await holdBack(page);
  await page.goto('/fr/aadsts/50126');
  await page.keyboard.press('/');
  await page.keyboard.type('50058');
  await page.keyboard.press('Enter');
  letThrough();
  await expect(page).toHaveURL(/\/fr\/aadsts\/50058$/);
});

test('the first answer takes one round trip: what it needs is asked for at once, and once', async ({ page }) => {
  const asked: string[] = [];
  // The first search also brings the service worker, whose requests are its own.
  page.on('request', (request) => {
    const name = /main-|lookup\.json|search-strings/.exec(request.url())?.[0];
    if (name !== undefined && request.serviceWorker() === null) asked.push(name);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/_assets\/main-/, async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto('/fr/aadsts/50126');
  await page.keyboard.press('/');
  await page.keyboard.type('50058');
  await expect.poll(() => [...asked].sort()).toEqual(['lookup.json', 'main-', 'search-strings']);
  // Now nothing else has to come for the first answer.
  await page.route(/_assets\/|\.json|pagefind/, () => undefined);
  resolve();
  await expect(dialogBox(page)).toHaveValue('50058');
  await expect(page.locator('dialog[open]').getByRole('option').first()).toContainText('50058');
});
