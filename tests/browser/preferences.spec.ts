import { expect, test } from '@playwright/test';

test('who asks for more contrast gets it', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/aadsts/53003');
  const [hint, body] = await page.evaluate(() =>
    ['.hint', 'body'].map((css) => getComputedStyle(document.querySelector(css) as Element).color),
  );
  expect(hint).toBe(body);
});

test('for who saves data nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await page.goto('/aadsts/53003');
  await page.goto('/aadsts/50058');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});
