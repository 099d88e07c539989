import { expect, type Page, test } from '@playwright/test';
import { boxOf, dialogOf, openDialog, optionsOf } from '../support/dialog.ts';
import { recordShifts, sumOfShifts } from '../support/layout-shift.ts';

const ID = '8f14e45f-ceea-467f-9575-9d1b1c1b1c1b';
const MESSAGE = `AADSTS53003: Access has been blocked by Conditional Access policies.\r\nTrace ID: ${ID}\r\nCorrelation ID: ${ID}\r\nTimestamp: 2025-03-04 09:26:51Z`;

/** Pastes into the box that has the focus, as a browser does. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    const init = { clipboardData, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init));
  }, text);
}

test('a message with line breaks pasted at home shows its answer, and Enter opens it', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('main').locator('input');
  await box.focus();
  await expect(page.getByRole('main').getByRole('combobox')).toBeFocused();
  await paste(page, MESSAGE);
  await expect(page.getByRole('option').first()).toBeVisible();
  await expect(page.getByRole('option').first()).toContainText('AADSTS53003');
  await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('option').last()).toHaveText('Decode this text');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/aadsts/53003');
});

test('a pasted message is taken back by Ctrl+Z and given again by Ctrl+Y', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('main').locator('input');
  await box.focus();
  await expect(page.getByRole('main').getByRole('combobox')).toBeFocused();
  await page.keyboard.type('x ');
  await paste(page, MESSAGE);
  await expect(box).toHaveValue(/^x AADSTS53003/);
  await page.keyboard.press('Control+z');
  await expect(box).toHaveValue(/^(x )?$/);
  await page.keyboard.press('Control+Shift+z');
  await expect(box).toHaveValue(/AADSTS53003.*Timestamp/);
});

test('a response with one code and its error value is one answer', async ({ page }) => {
  await openDialog(page);
  await paste(page, '{"error":"invalid_grant","error_description":"AADSTS50126: Error validating credentials."}\n');
  await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/aadsts/50126');
});

test('an id alone is handed to the decode page; no request and no address has it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url() + (request.postData() ?? '')));
  await openDialog(page);
  await boxOf(page).fill(ID);
  await expect(optionsOf(page)).toHaveText(['Decode this text']);
  await optionsOf(page).click();
  await expect(page).toHaveURL('/decode');
  await expect(page.locator('textarea')).toHaveValue(ID);
  await page.reload();
  await expect(page.locator('textarea')).not.toHaveValue(ID);
  expect(requests.filter((one) => one.includes(ID.slice(0, 8)))).toEqual([]);
});

for (const text of [
  `what is ${ID}`,
  'kari@contoso.com cannot sign in',
  'blocked from 203.0.113.7',
  'client_secret=Qm8~8Q1a.b2C3d4E5f6G7h8I9j0',
  `no code here ${'and more words '.repeat(9)}`,
]) {
  test(`Enter sends nothing of “${text.slice(0, 24)}…” to a server`, async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(decodeURIComponent(request.url()).replaceAll('+', ' ')));
    // Before the script is there, and after.
    for (const isLate of [true, false]) {
      const { promise: mayLoad, resolve: load } = Promise.withResolvers<void>();
      await page.route(/_assets\//, async (route) => {
        if (isLate) await mayLoad;
        await route.continue().catch(() => undefined);
      });
      await page.goto('/');
      const box = page.getByRole('main').locator('input');
      await box.fill(text);
      await box.press('Enter');
      load();
      await expect(page).toHaveURL('/decode');
      await expect(page.locator('textarea')).toHaveValue(text.trim() === text ? text : /no code here/);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    }
    const word = text.split(' ').find((one) => one.length > 7) ?? text.slice(0, 20);
    expect(requests.filter((one) => one.includes(word))).toEqual([]);
  });
}

test('an empty dialog offers what was looked up before, what people meet most, and what can be done', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openDialog(page, '/aadsts/50126');
  await expect(dialogOf(page).locator('[data-why=start]').first()).toContainText('Errors people meet most');
  await boxOf(page).fill('50058');
  await expect(optionsOf(page).first()).toContainText('50058');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/aadsts/50058');
  await page.keyboard.press('/');
  const recent = dialogOf(page).locator('[data-why=start]').first();
  await expect(recent).toContainText('Looked up before');
  await expect(recent.getByRole('option')).toHaveText([/AADSTS50058/]);
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await optionsOf(page).filter({ hasText: 'Copy AADSTS50058' }).click();
  await expect(dialogOf(page).getByRole('status')).toHaveText('Copied.');
  expect(await copied()).toBe('AADSTS50058');
  await optionsOf(page).filter({ hasText: 'Copy the log query' }).click();
  await expect.poll(copied).toContain('ResultType == "50058"');
  await optionsOf(page).filter({ hasText: 'Copy the link' }).click();
  await expect.poll(copied).toMatch(/\/aadsts\/50058$/);
  await optionsOf(page).filter({ hasText: 'norsk' }).click();
  await expect(page).toHaveURL('/nb/aadsts/50058');
});

test('only what leads to another site has an arrow: another language does not', async ({ page }) => {
  await openDialog(page, '/aadsts/50058');
  const mark = (text: string): Promise<string> =>
    optionsOf(page)
      .filter({ hasText: text })
      .locator('.t')
      .evaluate((one) => getComputedStyle(one, '::after').content);
  await expect(optionsOf(page).filter({ hasText: 'norsk' })).toBeVisible();
  expect(await mark('norsk')).toBe('none');
  await boxOf(page).fill('AADSTS5999999');
  await expect(optionsOf(page).filter({ hasText: 'Microsoft' })).toBeVisible();
  expect(await mark('Microsoft')).toContain('↗');
});

test('digits that hundreds of codes begin with show some of them, the way to all, and no more at each key', async ({
  page,
}) => {
  await openDialog(page);
  await boxOf(page).fill('AADSTS5');
  await expect(optionsOf(page).first()).toHaveText('Browse all AADSTS5…');
  await expect(optionsOf(page).last()).toContainText('AADSTS5');
  expect(await optionsOf(page).count()).toBeLessThan(50);
  await expect(dialogOf(page).getByRole('status')).toContainText(/^\d{3} answers/);
  await optionsOf(page).last().click();
  await expect(page).toHaveURL('/search#q=AADSTS5');
});

test('rows say what kind of error it is and a plain sentence', async ({ page }) => {
  await openDialog(page);
  await boxOf(page).fill('50058');
  await expect(optionsOf(page).first().locator('.k')).toHaveText('An expected step');
  await expect(optionsOf(page).first().locator('.d')).not.toBeEmpty();
});

test('a code without a text says how it is known, in the language of the page', async ({ page }) => {
  for (const [path, said] of [
    ['/aadsts/50126', 'Microsoft’s lookup has answered for this code.'],
    ['/zh-tw/aadsts/50126', 'Microsoft 的查詢頁曾回應此錯誤碼。'],
  ] as const) {
    await openDialog(page, path);
    await page.keyboard.type('50051');
    await expect(optionsOf(page).first()).toContainText('AADSTS50051');
    await expect(optionsOf(page).first()).toContainText(said);
  }
});

test('a mistyped word is read where nothing else is found, and that is said', async ({ page }) => {
  await page.goto('/search?q=pasword+expired');
  await expect(page.locator('#results li').first()).toHaveText(/^Read as password expired/);
  await expect(page.locator('#results a').first()).toHaveAttribute('href', '/aadsts/50055');
  await expect(page.getByRole('status')).toContainText('Nothing found for “pasword expired”.');
});

test('the results page says that it searches, does not jump, and has no second list', async ({ page }) => {
  await recordShifts(page);
  const { promise: isSeen, resolve: seen } = Promise.withResolvers<void>();
  await page.route('**/pagefind/**', async (route) => {
    await isSeen;
    await route.continue().catch(() => undefined);
  });
  await page.goto('/search?q=wrong+password');
  await expect(page.getByRole('status')).toContainText('Searching…');
  seen();
  await expect(page.locator('#results[aria-busy=false] li').first()).toBeVisible();
  await expect(page.locator('[data-browse]')).toBeHidden();
  expect(await sumOfShifts(page)).toBeLessThan(0.05);
  await page.goto('/search');
  await expect(page.locator('[data-browse]')).toBeVisible();
});

test('/error and /404 show nothing before they have decided', async ({ page }) => {
  const release: (() => void)[] = [];
  await page.route(/lookup\.json/, async (route) => {
    await new Promise<void>((resolve) => release.push(resolve));
    await route.continue().catch(() => undefined);
  });
  for (const address of ['/error?code=50058', '/AADSTS/50058x']) {
    await page.goto(address);
    await expect(page.locator('[data-undecided] h1')).toBeHidden();
    await expect.poll(() => release.length).toBeGreaterThan(0);
    for (const go of release.splice(0)) go();
    await expect(page.locator('h1')).toBeVisible();
  }
});

test('an unknown code has a page that is called by it, and leads to Microsoft’s lookup first', async ({ page }) => {
  await page.goto('/fr/aadsts/539999');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AADSTS539999 n’a pas de page ici');
  await expect(page).toHaveTitle(/^AADSTS539999 · /);
  const first = page.locator('main a:visible, main button:visible').first();
  await expect(first).toHaveAttribute('href', 'https://login.microsoftonline.com/error?code=539999');
  await expect(page.locator('main a[href*="code=539999"]:visible')).toHaveCount(1);
});

test('what an app is sent at /error is decoded', async ({ page }) => {
  await page.goto(`/error?error=access_denied&error_description=AADSTS65004%3a+User+declined.%0d%0aTrace+ID%3a+${ID}`);
  await expect(page).toHaveURL('/decode');
  await expect(page.locator('[data-results]')).toContainText('AADSTS65004');
});
