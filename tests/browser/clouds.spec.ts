import { expect, test } from '@playwright/test';
import { recordShifts, sumOfShifts } from '../support/layout-shift.ts';
import { moveMouseUntil } from '../support/move-mouse.ts';

const LOGS = '.logs a[href*="SignInEvents"]';
const CHINA = /^https:\/\/login\.partner\.microsoftonline\.cn\/error\?code=/;

test('one choice leads to another cloud, on every page after it and in what search shows', async ({ page }) => {
  await page.goto('/aadsts/50058');
  await expect(page.locator(LOGS)).toHaveAttribute('href', /^https:\/\/entra\.microsoft\.com\//);
  await page.locator('.foot a[href$="#cloud"]').click();
  await page.locator('[data-cloud-set="china"]').click();
  await expect(page.locator('[data-cloud-set="china"]')).toHaveAttribute('aria-pressed', 'true');

  await page.goto('/aadsts/50058');
  await expect(page.locator(LOGS)).toHaveAttribute('href', /^https:\/\/entra\.microsoftonline\.cn\//);
  await expect(page.locator('pre', { hasText: 'az rest' })).toContainText(
    'https://microsoftgraph.chinacloudapi.cn/v1.0/',
  );
  await page.goto('/fr/aadsts/17001');
  await expect(page.locator('.live .button')).toHaveAttribute('href', CHINA);
  await page.goto('/search?q=AADSTS59999');
  await expect(page.locator('[data-aside] a[href*="/error?code=59999"]')).toHaveAttribute('href', CHINA);

  await page.goto('/about');
  await page.locator('[data-cloud-set="us"]').click();
  await expect(page.locator('[data-cloud-set="us"]')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/search?q=AADSTS59999');
  await expect(page.locator('[data-aside] a[href*="/error?code=59999"]')).toHaveAttribute(
    'href',
    'https://login.microsoftonline.us/error?code=59999',
  );
  await page.goto('/about');
  await page.locator('[data-cloud-set=""]').click();
  await expect(page.locator('[data-cloud-set=""]')).toHaveAttribute('aria-pressed', 'true');
  await page.goto('/aadsts/17001');
  await expect(page.locator('.live .button')).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=17001',
  );
});

test('the choice opens beside the lookup, stays on the page, and moves nothing before it is asked for', async ({
  page,
}) => {
  for (const [address, lookup] of [
    ['/fr/aadsts/17001', '.live .button'],
    ['/aadsts/50058', '.rail a[href*="/error?code="]'],
  ] as const) {
    await recordShifts(page);
    await page.goto(address);
    await page.evaluate(() => localStorage.removeItem('cloud'));
    const way = page.locator('main a.cloud');
    await moveMouseUntil(page, way);
    await expect(way).toBeVisible();
    expect(await sumOfShifts(page)).toBe(0);
    await way.click();
    const box = page.locator('main select.cloud');
    await expect(box).toBeFocused();
    await expect(box.locator('option')).toHaveCount(3);
    await box.selectOption('china');
    await expect(page.locator(lookup)).toHaveAttribute('href', CHINA);
    await expect(page).toHaveURL(new RegExp(`${address}$`));
    await page.reload();
    await moveMouseUntil(page, page.locator(`${lookup}[href^="https://login.partner.microsoftonline.cn/error?code="]`));
  }
});

test('where the names of the clouds cannot be loaded, the link leads to the page that has them', async ({ page }) => {
  await page.route('**/search-strings.json*', (route) => route.abort());
  await page.goto('/aadsts/17001');
  const way = page.locator('main a.cloud');
  await moveMouseUntil(page, way);
  await way.click();
  await expect(page).toHaveURL(/\/about#cloud$/);
});

test('a remembered choice moves nothing', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('cloud', 'china'));
  await recordShifts(page);
  await page.goto('/aadsts/50058');
  await expect(page.locator(LOGS)).toHaveAttribute('href', /^https:\/\/entra\.microsoftonline\.cn\//);
  expect(await sumOfShifts(page)).toBe(0);
});

test('the addresses of all clouds stand as they are, whatever was chosen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('cloud', 'us'));
  await page.goto('/nb/about');
  await expect(page.locator('[data-cloud-set="us"]')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator('[data-all-clouds] a')).toHaveText([
    'login.microsoftonline.com/error',
    'login.microsoftonline.us/error',
    'login.partner.microsoftonline.cn/error',
  ]);
  const addresses = await page
    .locator('[data-all-clouds] a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(addresses).toEqual([
    'https://login.microsoftonline.com/error',
    'https://login.microsoftonline.us/error',
    'https://login.partner.microsoftonline.cn/error',
  ]);
});

test('on a phone the menu leads to the choice', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/zh-tw/aadsts/50058');
  await page.locator('.menu summary').click();
  await page.locator('.choices a[href$="#cloud"]').click();
  await expect(page.locator('#cloud')).toBeInViewport();
});

test('without a script the links are the global ones, and there is nothing to choose', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto('/about');
  await expect(page.locator('.clouds')).toBeHidden();
  await expect(page.locator('[data-all-clouds] a')).toHaveCount(3);
  await page.goto('/aadsts/17001');
  await expect(page.locator('.live .button')).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=17001',
  );
  await page.close();
});
