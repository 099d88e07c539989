import { expect, test } from '@playwright/test';
import { boxOf, dialogOf, openDialog, optionsOf } from '../support/dialog.ts';

test('nothing is loaded before there is an intent to search', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/fr/aadsts/50058');
  await page.mouse.move(300, 600);
  await page.mouse.wheel(0, 2000);
  await page.waitForLoadState('networkidle');
  const search = (): string[] =>
    loaded.filter((path) => /lookup|search|sentences|pagefind|_assets\/(?:main|resolver|views)-/.test(path));
  expect(search()).toEqual([]);
  await page.locator('header input').hover();
  await expect.poll(() => search().some((path) => path.startsWith('/fr/pagefind/'))).toBe(true);
  expect(search()).toEqual(
    expect.arrayContaining([
      '/lookup.json',
      '/fr/search-strings.json',
      '/fr/sentences.json',
      '/fr/pagefind/pagefind.js',
    ]),
  );
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('focus by keyboard loads, and does not open: one can tab past the box', async ({ page }) => {
  await page.goto('/aadsts/50058');
  const data = page.waitForRequest(/\/lookup\.json/);
  await page.locator('header input').focus();
  await data;
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.locator('dialog')).toHaveCount(0);
  await expect(page.locator('header input')).not.toBeFocused();
});

for (const shortcut of ['/', 'Control+k', 'Meta+k']) {
  test(`${shortcut} opens the dialog, Escape closes it and the focus is where it was`, async ({ page }) => {
    await page.goto('/nb/aadsts/50126');
    const button = page.getByRole('button', { name: 'Kopier AADSTS50126' });
    await button.focus();
    await page.keyboard.press(shortcut);
    await expect(boxOf(page)).toBeFocused();
    await expect(page.getByRole('dialog', { name: 'Slå opp en feil' })).toBeVisible();
    await page.keyboard.type('50058');
    await page.keyboard.press('Escape');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
    await expect(button).toBeFocused();
  });
}

for (const path of ['/', '/aadsts', '/guides', '/search', '/error', '/about', '/404']) {
  test(`the dialog opens on ${path}`, async ({ page }) => {
    await openDialog(page, path);
    await page.keyboard.type('50058');
    await expect(optionsOf(page).first()).toContainText('AADSTS50058');
  });
}

test('shortcuts do nothing while someone types', async ({ page }) => {
  await page.goto('/search');
  await page.getByRole('searchbox').fill('a');
  await page.keyboard.type('/50');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toHaveValue(/^a\/50/);
  await expect(page.locator('dialog')).toHaveCount(0);
});

test('a shortcut while a character is composed is part of composing', async ({ page }) => {
  await page.goto('/zh-tw/aadsts/50058');
  await page.evaluate(() =>
    dispatchEvent(new KeyboardEvent('keydown', { key: '/', isComposing: true, bubbles: true, cancelable: true })),
  );
  // A key that is no part of composing opens it, with nothing of the first one.
  await expect(page.locator('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(page.locator('dialog[open]')).toHaveCount(1);
  await expect(boxOf(page)).toHaveValue('');
});

test('the selection becomes the query', async ({ page }) => {
  await page.goto('/aadsts/50126');
  await page.locator('h1 .symbol').selectText();
  await page.keyboard.press('/');
  await expect(boxOf(page)).toHaveValue('InvalidUserNameOrPassword');
  await expect(optionsOf(page).first()).toContainText('AADSTS50126');
});

test('a click on the header’s box opens the dialog; closing does not open it again', async ({ page }) => {
  await page.goto('/aadsts/50126');
  await page.locator('header input').click();
  await expect(boxOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.locator('header input')).toBeFocused();
  await page.keyboard.type('5');
  await expect(boxOf(page)).toHaveValue('5');
  await page.keyboard.type('0058');
  await expect(boxOf(page)).toHaveValue('50058');
  await page.mouse.click(5, 400);
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(page.locator('header input')).toHaveValue('');
});

test('a closing told late does not select what was typed since the dialog was opened again', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('dialog input')).not.toBeFocused();
  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
  await page.keyboard.type('50');
  await page.evaluate(() => document.querySelector('dialog')?.dispatchEvent(new Event('close')));
  await page.keyboard.type('126');
  await expect(boxOf(page)).toHaveValue('50126');
});
