import { expect, test } from '@playwright/test';
import { LOCALES, type Locale, languageName } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { axeFinds } from '../support/axe.ts';
import { boxOf, dialogOf, openDialog, optionsOf } from '../support/dialog.ts';
import { LANGUAGES } from '../support/thorough.ts';

test('arrows, Home, End and Enter walk the results', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type('AADSTS5005');
  const options = optionsOf(page);
  await expect(options).toHaveCount(19);
  await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(boxOf(page)).not.toHaveAttribute('aria-activedescendant');
  const isActive = async (at: number): Promise<void> => {
    const id = await options.nth(at).getAttribute('id');
    await expect(boxOf(page)).toHaveAttribute('aria-activedescendant', id ?? '');
    await expect(dialogOf(page).locator('[aria-selected=true]')).toHaveCount(1);
    await expect(options.nth(at)).toHaveAttribute('aria-selected', 'true');
    await expect(boxOf(page)).toBeFocused();
  };
  await page.keyboard.press('ArrowDown');
  await isActive(0);
  await page.keyboard.press('ArrowDown');
  await isActive(1);
  await page.keyboard.press('End');
  await isActive(18);
  await page.keyboard.press('ArrowDown');
  await expect(boxOf(page)).not.toHaveAttribute('aria-activedescendant');
  await page.keyboard.press('ArrowUp');
  await isActive(18);
  await page.keyboard.press('Home');
  await isActive(0);
  await page.keyboard.press('ArrowDown');
  await isActive(1);
  const href = await options.nth(1).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href ?? '');
});

test('what is chosen while more is looked for stays chosen when that comes', async ({ page }) => {
  const { promise: isLetThrough, resolve: letThrough } = Promise.withResolvers<void>();
  await page.route(/\/pagefind\//, async (route) => {
    await isLetThrough;
    await route.continue();
  });
  await openDialog(page);
  await page.keyboard.type('PasswordExp');
  const list = dialogOf(page).locator('[role=listbox][data-for="PasswordExp"]');
  await expect(list).toHaveAttribute('aria-busy', 'true');
  await expect(optionsOf(page).nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  const chosen = dialogOf(page).locator('[aria-selected=true]');
  await expect(chosen).toHaveCount(1);
  const href = (await chosen.getAttribute('href')) ?? '';
  letThrough();
  await expect(list).toHaveAttribute('aria-busy', 'false');
  await expect(chosen).toHaveAttribute('href', href);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});

test('Home and End move the caret while nothing is chosen', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type('0058');
  await page.keyboard.press('Home');
  await page.keyboard.type('5');
  await expect(boxOf(page)).toHaveValue('50058');
});

test('Enter goes to the only page a text names, else to all results', async ({ page }) => {
  await openDialog(page, '/fr/aadsts/50126');
  await page.keyboard.type('aadst 50058');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/aadsts\/50058$/);
  await page.keyboard.press('/');
  await boxOf(page).fill('90002');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/search#q=90002$/);
  await openDialog(page, '/fr/aadsts/50126');
  await page.keyboard.type('mot de passe');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/search#q=mot\+de\+passe$/);
  await expect(page.locator('#results a').first()).toBeVisible();
});

test('a pasted message keeps its lines apart, and nothing of it but codes gets into the address', async ({ page }) => {
  await openDialog(page);
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '50058\r\n50059\nadele@contoso.com eyJ0eXAiOiJKV1Qi');
    const init = { clipboardData, bubbles: true, cancelable: true };
    document.querySelector('dialog input')?.dispatchEvent(new ClipboardEvent('paste', init));
  });
  await expect(optionsOf(page)).toHaveText([/AADSTS50058/, /AADSTS50059/, 'Decode this text']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search#q=AADSTS50058\+AADSTS50059$/);
});

test('on the home page, the answer to a pasted text with line breaks is shown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/fr/');
  const box = page.locator('main').getByRole('searchbox');
  await box.click();
  const input = page.locator('main input');
  await page.evaluate(() => navigator.clipboard.writeText('AADSTS50058: x\r\nTrace ID: 1\r\nTimestamp: 2'));
  await page.keyboard.press('ControlOrMeta+v');
  const option = page.locator('main').getByRole('option');
  await expect(option.first()).toBeVisible();
  await expect(option.first()).toContainText('AADSTS50058');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
});

test('results are announced in the language of the page', async ({ page }) => {
  const status = dialogOf(page).getByRole('status');
  const spoken: Partial<Record<Locale, RegExp>> = {
    en: /^1 answer$/,
    fr: /^1 réponse$/,
    nb: /^1 svar$/,
    'zh-TW': /^1 個答案$/,
  };
  for (const locale of LOCALES) {
    await openDialog(page, localizedPath(locale, '/aadsts/50126'));
    await page.keyboard.type('50058');
    await expect(status).toHaveText(spoken[locale] ?? /1/);
    await boxOf(page).fill('AADSTS50059999');
    await expect(status).toContainText('AADSTS50059999');
    await expect(dialogOf(page).locator('[data-why=other] a')).toHaveCount(1);
    await expect(dialogOf(page).locator('[data-why=live] a')).toHaveAttribute(
      'href',
      'https://login.microsoftonline.com/error?code=50059999',
    );
  }
});

test('where the language has nothing, the dialog offers the others, and no list of all results', async ({ page }) => {
  await openDialog(page, '/fr/aadsts/50126');
  await page.keyboard.type('tilgang');
  const others = LOCALES.filter((locale) => locale !== 'fr').map((locale) => languageName(locale, 'fr'));
  expect(others.slice(0, 3).join()).toMatch(/^anglais,norvégien.*,chinois/);
  await expect(optionsOf(page)).toContainText(others);
  await expect(dialogOf(page).locator('[data-why=all]')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nb\/search#q=tilgang$/);
  await expect(page.locator('#results mark').first()).toBeVisible();
});

test('a zero written as a letter is offered, not followed', async ({ page }) => {
  await openDialog(page);
  await page.keyboard.type('AADSTS5OO58');
  await expect(dialogOf(page).locator('[data-why=offer] a')).toContainText('AADSTS50058');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search#q=AADSTS5OO58$/);
  await expect(page.locator('#results a')).toHaveCount(0);
  await expect(page.locator('[data-aside] [data-why=offer] a')).toContainText('AADSTS50058');
});

test('the box on the home page shows results below itself', async ({ page }) => {
  await page.goto('/nb');
  const box = page.getByRole('main').locator('input');
  await box.fill('5005');
  const list = page.getByRole('listbox');
  await expect(list.getByRole('option')).toHaveCount(19);
  await expect(box).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await expect(box).toHaveAttribute('aria-expanded', 'false');
  await expect(box).toHaveValue('5005');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/nb\/aadsts\/50050$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the open dialog and the home page’s results, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const locale of LANGUAGES) {
      await openDialog(page, localizedPath(locale, '/aadsts/50126'));
      for (const text of ['AADST50058 90118', 'AADSTS50059999', 'token', 'Microsoft Graph']) {
        await boxOf(page).fill(text);
        await expect(dialogOf(page).locator(`[role=listbox][aria-busy=false][data-for="${text}"]`)).toBeAttached();
        await page.keyboard.press('ArrowDown');
        expect(await axeFinds(page), `${locale} ${text}`).toEqual([]);
      }
    }
    await page.goto('/');
    await page.getByRole('main').locator('input').fill('5005');
    await expect(page.getByRole('option')).toHaveCount(19);
    expect(await axeFinds(page)).toEqual([]);
  });
}
