import { expect, test } from '@playwright/test';

test('a list is narrowed by kind, topic and words, without a request', async ({ page }) => {
  await page.goto('/aadsts');
  const rows = page.locator('.rows li:not([hidden])');
  const all = await rows.count();
  // The script has come, and makes no request from here on.
  await page.getByRole('textbox', { name: 'Filter by words' }).fill('conditional access');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.getByRole('textbox', { name: 'Filter by words' }).fill('');
  await expect.poll(() => rows.count()).toBe(all);
  await page.getByRole('combobox', { name: 'Any kind' }).selectOption({ label: 'An expected step' });
  await expect.poll(() => rows.count()).toBeLessThan(all);
  expect(await rows.locator('b').count()).toBe(await rows.count());
  await page.getByRole('combobox', { name: 'Any subject' }).selectOption({ label: 'MFA' });
  await expect(rows.filter({ hasText: '50076' })).toHaveCount(1);
  await expect(page.locator('.filter output')).toContainText(`of ${all}`);
  expect(requests).toEqual([]);
});

test('the reader’s role is remembered, comes first on the next page, and is taken back', async ({ page }) => {
  await page.goto('/aadsts/53003');
  const first = (): Promise<string> =>
    page
      .locator('.do dl > div')
      .evaluateAll(
        (parts) =>
          parts
            .map((part) => ({ role: (part as HTMLElement).dataset.role ?? '', top: part.getBoundingClientRect().top }))
            .sort((a, b) => a.top - b.top)[0]?.role ?? '',
      );
  expect(await first()).toBe('user');
  await page.getByRole('button', { name: 'Administrator', exact: true }).click();
  await expect.poll(first).toBe('administrator');
  await page.goto('/aadsts/50105');
  expect(await first()).toBe('administrator');
  const button = page.getByRole('button', { name: 'Administrator', exact: true });
  await button.hover();
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await button.click();
  await expect.poll(first).toBe('user');
});

test('a page is shared as link and as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/nb/aadsts/53003?q=x#do');
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.locator('.share summary').click();
  await page.getByRole('button', { name: 'Kopier lenken' }).click();
  await expect.poll(copied).toMatch(/\/nb\/aadsts\/53003$/);
  await page.getByRole('button', { name: 'Kopier som Markdown' }).click();
  await expect.poll(copied).toMatch(/^# AADSTS53003 BlockedByConditionalAccess\n/);
  await page.keyboard.press('Escape');
  await expect(page.locator('.share')).not.toHaveAttribute('open');
});

test('a card for the help desk takes the ID and the time and nothing else that is pasted', async ({ page }) => {
  await page.goto('/aadsts/53003');
  await page.locator('.hand-over summary').click();
  const id = '8f14e45f-ceea-467f-a8d2-0c1d2e3f4a5b';
  await page.getByLabel('Correlation ID').fill(`${id} adele@contoso.com`);
  await page.getByLabel('Time').fill('this morning');
  const card = page.locator('.hand-over pre');
  await expect(card).toContainText(id);
  await expect(card).toContainText('AADSTS53003');
  await expect(card).not.toContainText('adele');
  await expect(card).not.toContainText('morning');
  await expect(page.getByLabel('Time')).toHaveAttribute('aria-invalid', 'true');
});

test('IDs of a message that was looked up stand on the card of its code, and on no other', async ({ page }) => {
  const id = '8f14e45f-ceea-467f-a8d2-0c1d2e3f4a5b';
  const message = `AADSTS53003: Blocked. adele@contoso.com Correlation Id: ${id} Timestamp: 2026-03-04T09:26:51Z`;
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  // What reads them may come later than the answer; who presses Enter before it waits a moment.
  await page.route(/_assets\/identifiers/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  await page.locator('main form input').fill(message);
  await page.locator('[role=option][aria-selected=true]').filter({ hasText: '53003' }).waitFor();
  await page.keyboard.press('Enter');
  letThrough();
  await expect(page).toHaveURL(/\/aadsts\/53003$/);
  await page.locator('.hand-over summary').click();
  const card = page.locator('.hand-over pre');
  await expect(card).toContainText(id);
  await expect(card).toContainText('2026-03-04 09:26:51 UTC');
  await expect(card).not.toContainText('adele');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toMatch(/8f14e45f|adele/);
  await page.goto('/aadsts/50058');
  await page.locator('.hand-over summary').click();
  await expect(card).toContainText('AADSTS50058');
  await expect(card).not.toContainText(id);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('the menu beside the code leads to the card, which is two screens down', async ({ page }) => {
    await page.goto('/aadsts/53003');
    await expect(page.locator('.hand-over summary')).not.toBeInViewport();
    await page.locator('.share summary').click();
    await page.getByRole('button', { name: 'Make a card for your help desk' }).click();
    await expect(page.getByLabel('Correlation ID')).toBeInViewport();
    await expect(page.locator('.hand-over summary')).toBeFocused();
  });

  test('sign, three words and the reader’s own line are on the first screen', async ({ page }) => {
    for (const address of ['/aadsts/53003', '/fr/aadsts/50105', '/nb/aadsts/50076', '/zh-tw/aadsts/50053']) {
      await page.goto(address);
      const box = await page.locator('.do [data-role="user"]').boundingBox();
      expect((box?.y ?? 9999) + (box?.height ?? 0), address).toBeLessThanOrEqual(844);
    }
  });

  test('one menu holds languages and theme, and closes by Escape', async ({ page }) => {
    await page.goto('/aadsts/53003');
    const language = page.getByRole('banner').getByRole('link', { name: 'Norsk bokmål' });
    await expect(language).toBeHidden();
    await expect(page.getByRole('banner').getByRole('link', { name: 'Decode' })).toBeVisible();
    await page.locator('.menu summary').click();
    await expect(language).toBeVisible();
    // The script that closes the menu comes with the first press.
    await expect(async () => {
      await page.keyboard.press('Escape');
      await expect(language).toBeHidden({ timeout: 500 });
    }).toPass();
    await page.locator('.menu summary').click();
    await language.click();
    await expect(page).toHaveURL('/nb/aadsts/53003');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is no filter, no share menu and no card', async ({ page }) => {
    await page.goto('/aadsts');
    await expect(page.locator('.filter')).toBeHidden();
    await page.goto('/aadsts/53003');
    for (const part of ['.share', '.hand-over', '.readers']) await expect(page.locator(part)).toBeHidden();
  });
});
