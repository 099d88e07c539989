import { expect, test } from '@playwright/test';

test('the box says how to copy the text of a picture, at home and on the page that decodes', async ({ page }) => {
  for (const path of ['/', '/nb/decode', '/zh-tw']) {
    await page.goto(path);
    const help = page.locator('details#picture');
    await help.locator('summary').click();
    await expect(help.getByRole('listitem')).toHaveText([/Windows/, /macOS/, /iPhone/]);
  }
});
