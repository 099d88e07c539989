import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';

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
    await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
    // Answers are counted first, then pages.
    const count = Number((await page.locator('[data-status]').textContent())?.match(/\d+/g)?.at(-1));
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
  await page.getByRole('searchbox').fill('mot de passe');
  await expect(page.getByRole('combobox')).toHaveValue('mot de passe');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/fr\/search#q=mot\+de\+passe$/);
  await expect(page.locator('#results mark').first()).toHaveText(/mot|passe/i);
  await page.getByRole('searchbox').fill('AADSTS50055');
  await page.getByRole('searchbox').press('Enter');
  await expect(page).toHaveURL(/q=AADSTS50055$/);
  await expect(page.locator('#results a')).toHaveText([/AADSTS50055/]);
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('mot de passe');
  await expect(page).toHaveTitle(/^mot de passe · Recherche · /);
  await expect(page.locator('#results mark').first()).toHaveText(/mot|passe/i);
  await page.goForward();
  await expect(page.locator('#results a')).toHaveText([/AADSTS50055/]);
});

test('the language switch and a suggested language keep the question', async ({ page }) => {
  const links = () =>
    page
      .locator('header a[hreflang], .suggestion a')
      .evaluateAll((all) => all.map((one) => `${one.getAttribute('href')}`.replace(/^https?:\/\/[^/]+/, '')));
  await page.goto('/fr/search?q=mot+de+passe');
  await expect(page.locator('#results mark').first()).toBeVisible();
  const asked = LOCALES.map((locale) => `${localizedPath(locale, '/search')}#q=mot+de+passe`);
  expect(await links()).toEqual([...asked, asked[0]]);
  await page.getByRole('searchbox').fill('jeton');
  await page.locator('header a[hreflang=nb]').click();
  await expect(page).toHaveURL(/\/nb\/search#q=jeton$/);
  await expect(page.getByRole('searchbox')).toHaveValue('jeton');
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('mot de passe');
  await expect(page.locator('header a[hreflang=nb]')).toHaveAttribute('href', /\/nb\/search#q=mot\+de\+passe$/);
  await page.goto('/error?code=5999999');
  await expect(page.locator('header a[hreflang=fr]')).toHaveAttribute('href', /\/fr\/error\?code=5999999$/);
});

const ISSUE = [
  ['/fr/search', 'authentification'],
  ['/fr/search', 'étendue'],
  ['/fr/search', 'requete'],
  ['/fr/search', 'pourquoi mon jeton a expiré'],
  ['/nb/search', 'tilgang'],
  ['/zh-tw/search', '權杖'],
  ['/zh-tw/search', '租用戶'],
] as const;

for (const [address, query] of ISSUE) {
  test(`${address} finds pages for ${query}, with the words marked, on the page and in the dialog`, async ({
    page,
  }) => {
    await page.goto(`${address}?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#results [data-why=text], #results[aria-busy=false] li').first()).toBeVisible();
    expect(await page.locator('#results mark').count()).toBeGreaterThan(0);
    await expect(page.locator('#results [data-why=near]')).toHaveCount(0);
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('/');
    await page.locator('dialog input').fill(query);
    await expect(page.locator('dialog [data-why=text] mark').first()).toBeVisible();
  });
}

test('words that no page has together find pages with some of them, which are called that', async ({ page }) => {
  await page.goto('/fr/search?q=jeton+zzqx+certificat+passerelle');
  await expect(page.locator('#results [data-why=near] .why')).toHaveText('Approximatif');
  await expect(page.getByRole('status')).toContainText('Aucun résultat pour');
});

test('a word that is nowhere finds nothing, not what begins with its first letter', async ({ page }) => {
  await page.goto('/search?q=zzqx');
  await expect(page.getByRole('status')).toHaveText('Nothing found for “zzqx”.');
  await expect(page.locator('#results a')).toHaveCount(0);
});

test('what the language does not have is searched for in another on demand', async ({ page }) => {
  const bundles: string[] = [];
  page.on('request', (request) => bundles.push(/\/(\w+)\/pagefind\/pagefind\.js/.exec(request.url())?.[1] ?? ''));
  await page.goto('/search?q=octroi+du+locataire');
  await page.getByRole('button', { name: 'Search the pages in French' }).click();
  await expect(page.getByRole('heading', { name: /^Results in French: \d+$/ })).toBeFocused();
  expect(bundles.filter(Boolean)).toEqual(['fr']);
  const link = page.locator('[data-elsewhere] a').first();
  await expect(link).toHaveAttribute('href', /^\/fr\//);
  await expect(page.locator('#results a[href^="/fr/"]')).toHaveCount(0);
});

test('more results are shown on demand, and the reader goes on at the first of them', async ({ page }) => {
  await page.goto('/fr/search?q=jeton');
  await expect(page.locator('#results')).toHaveAttribute('aria-busy', 'false');
  const count = await page.locator('#results > li').count();
  await page.getByRole('button', { name: 'Afficher plus' }).click();
  await expect.poll(() => page.locator('#results > li').count()).toBeGreaterThan(count);
  await expect(page.locator('#results > li').nth(count).locator('a')).toBeFocused();
});

test('names and answers stand first, with their reason; full text does not repeat them', async ({ page }) => {
  await page.goto('/search?q=SelectUserAccount');
  await expect(page.locator('#results > li').first()).toHaveText(/^Former name of AADSTS16000/);
  await page.goto('/search?q=invalid+grant');
  await expect(page.locator('#results > li').first()).toHaveText(/invalid_grant/);
  const links = await page.locator('#results a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
});

test('without the index, answers are still given and the failure is said', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search?q=UserInformationNotProvided');
  await expect(page.locator('#results a')).toHaveText([/AADSTS50058/]);
  await expect(page.getByRole('status')).toContainText('could not be loaded');
});
