import { expect, test } from '@playwright/test';

const ABOUT = 'a[href*="troubleshoot-hybrid-join-windows-current"]';

test('the results page says whose a number of another system is, with a link, and names no code of ours', async ({
  page,
}) => {
  await page.goto('/search?q=3399614476');
  await expect(page.locator('[data-status]')).toContainText('3399614476 = 0xcaa2000c');
  await expect(page.locator('[data-status]')).toContainText('Raised on the device by Windows');
  await expect(page.locator(`[data-aside] ${ABOUT}`)).toBeVisible();
  await expect(page.locator('[data-results] li')).toHaveCount(0);
});

test('the dialog does the same, in the page’s language', async ({ page }) => {
  await page.goto('/nb/aadsts/50058');
  await page.locator('[data-find] input').click();
  await page.locator('dialog input').fill('-50000');
  await expect(page.locator('dialog')).toContainText('Gitt i appen av Microsofts påloggingsbibliotek for iOS og macOS');
  await expect(page.locator('dialog a[href*="MSALError"]')).toBeVisible();
});

test('a number of enrolment has its page, in decimal too; one that is not known is one of Windows', async ({
  page,
}) => {
  for (const text of ['0x80180014', '80180014', '2149056532', '-2145910764', 'MENROLL_E_DEVICENOTSUPPORTED']) {
    await page.goto(`/nb/search?q=${text}`);
    await expect(page.locator('#results a').first()).toHaveAttribute('href', '/nb/enrolment/80180014');
  }
  await page.goto('/search?q=80189999');
  await expect(page.locator('[data-aside] a[href*="mdm-registration-constants"]')).toBeVisible();
  await expect(page.locator('[data-results] li')).toHaveCount(0);
});
