import { expect, test } from '@playwright/test';

test('what may be Microsoft’s fault leads to its status pages, and nothing else does', async ({ page }) => {
  await page.goto('/aadsts/90033');
  await expect(page.locator('main a[href="https://azure.status.microsoft/status"]')).toBeVisible();
  await expect(page.locator('main a[href="https://status.cloud.microsoft/"]')).toBeVisible();
  await page.goto('/aadsts/50126');
  await expect(page.locator('main a[href*="status."]')).toHaveCount(0);
});
