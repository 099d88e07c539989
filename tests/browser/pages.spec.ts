import { expect, type Page, test } from '@playwright/test';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { BELOW } from '../support/sites.ts';
import { LANGUAGES } from '../support/thorough.ts';

/** One address of each page class. */
const CLASSES: readonly PagePath[] = [
  '/',
  '/aadsts',
  '/aadb2c',
  '/oauth',
  '/aadsts/5',
  '/aadsts/500',
  '/aadsts/50058',
  '/aadsts/50043',
  '/aadb2c/90118',
  '/oauth/invalid_grant',
  '/guides',
  '/guides/403-permissions',
  '/guides/error-response',
  '/search',
  '/about',
];

/** Collects what must not happen on a page: console errors, failed scripts, requests to other hosts. */
function watch(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:http:\/\/127\.0\.0\.1:|data:|blob:)/.test(request.url())) problems.push(`request: ${request.url()}`);
  });
  return problems;
}

for (const locale of LOCALES) {
  test(`every page class in ${locale}: answered directly, no console error, no external request, one h1`, async ({
    page,
  }) => {
    const problems = watch(page);
    for (const path of CLASSES) {
      const address = localizedPath(locale, path);
      const response = await page.goto(address);
      expect(response?.status(), address).toBe(200);
      expect(response?.request().redirectedFrom(), `${address} must not redirect`).toBeNull();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toHaveCount(1);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      expect(wider, `${address} scrolls sideways`).toBe(false);
    }
    expect(problems).toEqual([]);
  });
}

// tests/browser/reflow.spec.ts looks closer, at 320; here, codes with long words, at night in every language.
test('no page class scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const locale of LANGUAGES) {
    for (const path of [...CLASSES, '/aadsts/16000', '/aadb2c/90274', '/aadsts/650052'] as const) {
      await page.goto(localizedPath(locale, path));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, `${locale} ${path}`).toBeLessThanOrEqual(360);
    }
  }
});

test('an unknown address is answered with 404 and says so', async ({ page }) => {
  const response = await page.goto('/aadsts/50059999');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('AADSTS50059999 has no page here');
});

test('the site works below a base path', async ({ page }) => {
  const problems = watch(page);
  const response = await page.goto(`${BELOW}/fr/aadsts/50058`);
  expect(response?.status()).toBe(200);
  expect(response?.request().redirectedFrom()).toBeNull();
  await page.getByRole('link', { name: 'Norsk bokmål' }).click();
  await expect(page).toHaveURL(`${BELOW}/nb/aadsts/50058`);
  await page.goto(`${BELOW}/fr/search?q=mot%20de%20passe`);
  await page.locator('#results a').first().click();
  await expect(page).toHaveURL(/:\d+\/errors\/fr\/[a-z0-9]+\/[\w-]+$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  expect(problems).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('one can browse by prefix to a code and switch its language', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('link', { name: /^AADSTS \d/ }).click();
    await page.getByRole('link', { name: /^5: / }).first().click();
    await expect(page).toHaveURL(/\/aadsts\/5$/);
    await page.getByRole('link', { name: /^50: / }).click();
    await page
      .locator('.rows')
      .getByRole('link', { name: /^50058/ })
      .click();
    await expect(page.locator('h1')).toContainText('AADSTS50058');
    for (const locale of LOCALES) {
      await page.getByRole('link', { name: localeFacts(locale).name }).click();
      await expect(page).toHaveURL(localizedPath(locale, '/aadsts/50058'));
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toContainText('AADSTS50058');
    }
  });

  test('the search form leads to a page that says how to browse', async ({ page }) => {
    await page.goto('/fr/aadsts/50058');
    await page.getByRole('searchbox').fill('50058');
    await page.getByRole('searchbox').press('Enter');
    await expect(page).toHaveURL(/\/fr\/search\??$/);
    await expect(page.getByText(/La recherche nécessite JavaScript/)).toBeVisible();
  });

  test('no control is shown that could not work', async ({ page }) => {
    await page.goto('/aadsts/50058');
    await expect(page.locator('button:visible')).toHaveCount(1);
  });
});

test('the theme follows the system until it is chosen, and the choice stays', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/aadsts/50058');
  const background = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect.poll(background).not.toBe(light);
  await page.goto('/about');
  expect(await background()).not.toBe(light);
  await page.getByRole('button', { name: 'As the system' }).click();
  await expect.poll(background).toBe(light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(background).not.toBe(light);
});

test('a code and its symbol are copied with one click', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/nb/aadsts/50058');
  await page.getByRole('button', { name: 'Kopier AADSTS50058' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('AADSTS50058');
  await page.getByRole('button', { name: 'Kopier UserInformationNotProvided' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('UserInformationNotProvided');
});

test('each button that copies stands right after what it copies', async ({ page }) => {
  for (const path of ['/aadsts/50053', '/fr/aadsts/53003', '/oauth/invalid_grant']) {
    await page.goto(path);
    const gaps = await page.evaluate(() => {
      const edges = (selector: string): DOMRect[] =>
        [...document.querySelectorAll(`.sign ${selector}`)].map((one) => {
          const range = document.createRange();
          range.selectNodeContents(one);
          return range.getBoundingClientRect();
        });
      const [number, symbol] = [...edges('.number'), ...edges('.symbol')];
      return [...document.querySelectorAll('.sign button')].map((button, at) => {
        const text = at === 0 ? number : symbol;
        const { left, top, height } = button.getBoundingClientRect();
        const isBeside = top + height / 2 > (text?.top ?? 0) && top + height / 2 < (text?.bottom ?? 0);
        return isBeside ? left - (text?.right ?? 0) : 'on another line';
      });
    });
    for (const gap of gaps) {
      expect(gap, path).toBeGreaterThanOrEqual(0);
      expect(gap, path).toBeLessThan(24);
    }
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('a list is called by what one looks for, and counts what it has', async ({ page }) => {
  for (const [path, heading, count] of [
    ['/aadsts', 'AADSTS: Microsoft Entra sign-in (STS)', /codes$/],
    ['/zh-tw/aadb2c', 'AADB2C：Azure AD B2C', /個錯誤碼$/],
    ['/oauth', 'OAuth error values', /^\d+ values$/],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('.sign .hint')).toHaveText(count);
  }
});

test('on a phone, all that is said of a source is in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/about', '/zh-tw/about']) {
    await page.goto(path);
    const box = page.locator('.scroll').first();
    expect(await box.evaluate((one) => one.scrollWidth - one.clientWidth), path).toBe(0);
  }
});
