import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { axeFinds } from '../support/axe.ts';
import { BELOW } from '../support/sites.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';

// What an address is read as, src/resolve/near-miss.test.ts says for a hundred of them; here, that the browser goes there.

const ERRORS: Readonly<Record<string, string>> = {
  '/error?Code=%20AadSts50058': '/aadsts/50058',
  '/fr/error?code=AADB2C90118': '/fr/aadb2c/90118',
  '/nb/error?code=90118': '/nb/aadb2c/90118',
  // As in Microsoft's lookup, digits are an AADSTS code where there is one.
  '/zh-tw/error?code=90002': '/zh-tw/aadsts/90002',
  '/error?code=invalid_grant': '/oauth/invalid_grant',
};

const NEAR_MISSES: Readonly<Record<string, string>> = {
  '/AADSTS/50058.HTML': '/aadsts/50058',
  '/zh-TW/50058': '/zh-tw/aadsts/50058',
  '/Search/?q=50058': '/search#q=50058',
  '/Error?code=50058': '/aadsts/50058',
};

for (const [from, to] of Object.entries({ ...ERRORS, ...NEAR_MISSES })) {
  test(`${from} leads to ${to}, and back leads before it`, async ({ page }) => {
    await page.goto('/about');
    await page.goto(from);
    await expect(page).toHaveURL(to);
    await expect(page.locator('h1')).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL('/about');
    await page.goto(BELOW + from);
    await expect(page).toHaveURL(BELOW + to);
  });
}

test('/error says honestly that it does not know a code', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(`${localizedPath(locale, '/error')}?code=50059999`);
    await expect(page.getByRole('status')).toContainText('AADSTS50059999');
    await expect(page.locator('#results a')).toHaveCount(0);
    await expect(page.locator('[data-aside] a').first()).toContainText('50059');
    expect(await axeFinds(page)).toEqual([]);
  }
});

test('/error without a code explains itself and stays', async ({ page }) => {
  await page.goto('/error');
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL('/error');
  await expect(page.getByText('/error?code=50058')).toBeVisible();
});

for (const locale of LOCALES) {
  test(`an address without a page says which, and what else there is, in ${locale}`, async ({ page }) => {
    const address = localizedPath(locale, '/aadsts/50059999');
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('AADSTS50059999');
    await expect(page.locator('#results a')).toHaveCount(0);
    await expect(page.locator('[data-aside] a').first()).toContainText('AADSTS50059');
    await expect(page).toHaveURL(address);
  });
}

test('the language switch of an address without a page leads to the same address', async ({ page }) => {
  await page.goto('/fr/no-such-page?from=mail');
  const named = page.locator('[data-address]');
  await expect(named).toContainText('/fr/no-such-page');
  for (const locale of [...LOCALES].reverse()) {
    await page.locator(`header a[hreflang="${locale}"]`).click();
    const address = localizedPath(locale, '/no-such-page' as '/');
    await expect(page).toHaveURL(`${address}?from=mail`);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(named).toContainText(address);
  }
});

test('so does the suggestion of another language', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'nb-NO' });
  const page = await context.newPage();
  await page.goto('/fr/no-such-page');
  await expect(page.locator('[data-address]')).toContainText('/fr/no-such-page');
  await page.locator('.suggestion a').click();
  await expect(page).toHaveURL('/nb/no-such-page');
  await context.close();
});

test('digits two families have are left to the reader', async ({ page }) => {
  await page.goto('/nb/90002');
  await expect(page.locator('#results a')).toHaveText([/AADSTS90002/, /AADB2C90002/]);
  await expect(page).toHaveURL('/nb/90002');
});

test('the page of the 404 itself leads nowhere', async ({ page }) => {
  for (const address of ['/404', '/fr/404', '/404.html']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(address);
    await expect(page.locator('[data-aside] a, #results a')).toHaveCount(0);
    await expect(page.locator('[data-address]')).not.toContainText('404');
  }
});

for (const path of ['//evil.example', '//evil.example/50058', '/%2F%2Fevil.example/50058', '/%5Cevil.example/50058']) {
  test(`${path} does not lead away`, async ({ page, baseURL }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${baseURL}${path}`);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => !url.startsWith(`${baseURL}/`))).toEqual([]);
    expect(new URL(page.url()).origin).toBe(baseURL);
    await expect(page.locator('h1')).toHaveText('There is no such page');
    for (const link of await page.locator('header a[hreflang]').all()) {
      expect(await link.evaluate((a: HTMLAnchorElement) => a.origin)).toBe(baseURL);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('/error and the 404 page say how to browse', async ({ page }) => {
    await page.goto('/fr/error?code=50058');
    await expect(page.getByText(/nécessite JavaScript/)).toContainText('/fr/aadsts/50058');
    await page.goto('/50058');
    await page.getByRole('link', { name: 'Microsoft Entra sign-in (STS)' }).click();
    await expect(page).toHaveURL('/aadsts');
  });

  test('the language switch of an address without a page leads to a page in the language', async ({ page }) => {
    await page.goto('/fr/no-such-page');
    for (const locale of LOCALES) {
      await page.locator(`header a[hreflang="${locale}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).not.toBeEmpty();
    }
  });
});

test('browsers find the search of each language', async ({ page, request }) => {
  for (const locale of LOCALES) {
    await page.goto(localizedPath(locale, '/'));
    const href = await page.locator('link[rel=search]').getAttribute('href');
    expect(href).toBe(localizedPath(locale, '/opensearch.xml'));
    const xml = await (await request.get(href ?? '')).text();
    const template = /<Url type="text\/html" template="([^"]+)"/.exec(xml)?.[1] ?? '';
    expect(new URL(template).pathname).toBe(localizedPath(locale, '/search'));
    expect(template).toMatch(/^https:\/\/.+#q=\{searchTerms\}$/);
    expect(xml).toContain(`<Language>${locale}</Language>`);
  }
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on results and pages that are not there, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Names and order are the same in every language, but for the words.
    for (const locale of THOROUGH ? LANGUAGES : (['fr'] as const)) {
      for (const path of ['/search?q=5005', '/search?q=AADSTS50059999', '/search?q=token+zzqx', '/aadsts/50059999']) {
        const [address = '/', query = ''] = path.split('?');
        await page.goto(`${localizedPath(locale, address as '/')}?${query}`);
        await expect(page.locator('#results[aria-busy=false]')).toBeAttached();
        expect(await axeFinds(page), `${locale} ${path}`).toEqual([]);
      }
    }
  });
}
