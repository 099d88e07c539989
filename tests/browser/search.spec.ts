import { expect, test } from '@playwright/test';

const QUERIES = [
  { address: '/fr/search?q=authentification', atLeast: 60 },
  { address: '/fr/search?q=%C3%A9tendue', atLeast: 10 },
  { address: '/fr/search?q=l%E2%80%99%C3%A9tendue', atLeast: 10 },
  { address: '/zh-tw/search?q=%E6%AC%8A%E6%9D%96', atLeast: 5 },
  { address: '/nb/search?q=tillatelser', atLeast: 2 },
  { address: '/search?q=permissions', atLeast: 2 },
] as const;

for (const { address, atLeast } of QUERIES) {
  test(`${decodeURIComponent(address)} finds at least ${atLeast} pages of its language`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('#results > li').first()).toBeVisible();
    const count = Number((await page.locator('[data-status]').textContent())?.match(/\d+/)?.[0]);
    expect(count).toBeGreaterThanOrEqual(atLeast);
    const lang = await page.locator('html').getAttribute('lang');
    for (const link of (await page.locator('#results a').all()).slice(0, 3)) {
      const response = await page.request.get(await link.evaluate((anchor: HTMLAnchorElement) => anchor.href));
      expect(response.status()).toBe(200);
      expect(await response.text()).toContain(`<html lang="${lang}"`);
    }
  });
}

test('the header search leads to shareable results; back and forward work', async ({ page }) => {
  await page.goto('/fr/aadsts/50058');
  await page.getByRole('searchbox').fill('AADSTS50126');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/\/fr\/search\?q=AADSTS50126$/);
  await expect(page.locator('#results a').first()).toHaveText(/AADSTS50126/);
  await page.getByRole('searchbox').fill('AADSTS50055');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#results a').first()).toHaveText(/AADSTS50055/);
  await page.goBack();
  await expect(page.locator('#results a').first()).toHaveText(/AADSTS50126/);
});
