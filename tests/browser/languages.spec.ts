import { expect, test } from '@playwright/test';

test.describe('a guide and its English', () => {
  test('the switch shows every sentence in two columns, each with its language, in reading order', async ({ page }) => {
    await page.goto('/nb/guides/403-permissions');
    const english = page.locator('.beside');
    await expect(english.first()).toBeHidden();
    await page.getByLabel('Vis den engelske teksten ved siden av').press('Space');
    await expect(english.first()).toBeVisible();
    await expect(english.first()).toHaveAttribute('lang', 'en');
    await expect(english.first()).toContainText('Check that you have requested the correct set of permissions');
    const [left, right] = [await page.locator('.pair > p').first().boundingBox(), await english.first().boundingBox()];
    expect(right?.x).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    expect(Math.abs((left?.y ?? 0) - (right?.y ?? 99))).toBeLessThan(2);
    const follows = await page.evaluate(() => {
      const [local, beside] = document.querySelectorAll('.pair > p');
      return (local?.compareDocumentPosition(beside as Node) ?? 0) & Node.DOCUMENT_POSITION_FOLLOWING;
    });
    expect(follows).toBeTruthy();
  });

  test('on a phone the columns are stacked', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('/fr/guides/403-permissions');
    await page.locator('[data-beside]').check();
    const [local, english] = [
      await page.locator('.pair > p').first().boundingBox(),
      await page.locator('.beside').first().boundingBox(),
    ];
    expect(english?.y).toBeGreaterThanOrEqual((local?.y ?? 0) + (local?.height ?? 0));
  });

  test('a sentence shows its own English by keyboard, and Escape takes it away', async ({ page }) => {
    await page.goto('/zh-tw/guides/401-invalid-token');
    const buttons = page.getByRole('button', { name: /此句的英文/ });
    await expect(buttons).toHaveCount(4);
    await buttons.nth(1).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.caption:popover-open')).toContainText(
      'This error often means that the access token may be missing',
    );
    await page.keyboard.press('Escape');
    await expect(page.locator('.caption:popover-open')).toHaveCount(0);
  });

  test('a sentence shows its English while the mouse rests on it', async ({ page }) => {
    await page.goto('/fr/guides/401-invalid-token');
    await page.locator('.sentence').first().hover();
    await expect(page.locator('.caption:popover-open')).toContainText('Ensure that your application is presenting');
    await page.locator('h1').hover();
    await expect(page.locator('.caption:popover-open')).toHaveCount(0);
  });

  test('markup puts no space between Chinese sentences', async ({ page }) => {
    await page.goto('/zh-tw/guides/401-invalid-token');
    const text = await page
      .locator('.pair > p:not(.beside)')
      .first()
      .evaluate((paragraph) => {
        const copy = paragraph.cloneNode(true) as HTMLElement;
        for (const extra of copy.querySelectorAll('button, .caption')) extra.remove();
        return copy.textContent ?? '';
      });
    expect(text).toContain('Microsoft Graph。此錯誤');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('the English is reachable all the same', async ({ page }) => {
      await page.goto('/fr/guides/403-reset-password');
      await page.locator('[data-beside]').check();
      await expect(page.locator('.beside').first()).toContainText('there are no application permission daemon');
    });
  });
});

test.describe('a reader whose browser prefers Norwegian', () => {
  test.use({ locale: 'nn-NO' });

  test('is offered the page in Norwegian, quietly, and the offer can be dismissed', async ({ page }) => {
    await page.goto('/aadsts/50058');
    const offer = page.getByRole('link', { name: 'Denne siden finnes også på norsk bokmål.' });
    await expect(offer).toHaveAttribute('href', /\/nb\/aadsts\/50058$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Lukk' }).click();
    await page.goto('/aadsts/50059');
    await expect(page.locator('h1')).toContainText('50059');
    await expect(offer).toHaveCount(0);
  });

  test('who chooses another language is asked no more', async ({ page }) => {
    await page.goto('/aadsts/50058');
    await page.locator('header').getByRole('link', { name: 'Français' }).click();
    await expect(page).toHaveURL('/fr/aadsts/50058');
    await expect(page.locator('.suggestion')).toHaveCount(0);
    await page.goto('/aadsts/50058');
    await expect(page.locator('.suggestion')).toHaveText(/français/);
  });

  test('is offered nothing on a page in Norwegian', async ({ page }) => {
    await page.goto('/nb/aadsts/50058');
    await expect(page.locator('h1')).toContainText('50058');
    await expect(page.locator('.suggestion')).toHaveCount(0);
  });
});
