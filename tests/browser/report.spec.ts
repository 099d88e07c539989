import { expect, test } from '@playwright/test';

test('without a place to report, no path and no link is shown', async ({ page }) => {
  await page.goto('/aadsts/50126');
  await expect(page.locator('main')).not.toContainText('content/');
  await expect(page.locator('[data-report]')).toHaveCount(0);
});
