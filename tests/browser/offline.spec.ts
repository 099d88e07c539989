import { test as base, expect, type Page } from '@playwright/test';
import { Deployment } from '../support/deployment.ts';

const test = base.extend<{ host: Deployment }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from its pattern.
  host: async ({}, use) => {
    const host = new Deployment();
    await host.deploy();
    await use(host);
    await host.stop();
  },
});

test.use({ serviceWorkers: 'allow' });

const version = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset.version ?? '');

const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());

const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

/** Opens a page, and waits until the service worker keeps it and the search of its language. */
async function visit(page: Page, host: Deployment, path: string): Promise<void> {
  await page.goto(`${host.url}${path}`);
  const base = new URL(host.url).pathname.replace(/\/$/, '');
  const language = path.startsWith('/fr') ? '/fr' : '';
  const wanted = [`${base}${path}`, `${base}${language}/pagefind/pagefind-entry.json`, `${base}${language}/search`];
  await expect
    .poll(async () => (await keptPaths(page)).filter((kept) => wanted.includes(kept)).length, { timeout: 20_000 })
    .toBe(3);
}

/** A reader of French who has opened two pages. */
async function settle(page: Page, host: Deployment): Promise<void> {
  await page.goto(`${host.url}/fr/aadsts/50058`);
  await visit(page, host, '/fr/aadsts/50059');
}

test('who reads one page gets no service worker, and nothing is kept', async ({ page, host }) => {
  await page.goto(`${host.url}/fr/aadsts/50058`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
  expect(await cacheNames(page)).toEqual([]);
});

test('who looks something up on the first page gets one', async ({ page, host }) => {
  await page.goto(`${host.url}/aadsts/50058`);
  await page.keyboard.press('/');
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(1);
});

test('with storage full, what is looked up is answered all the same', async ({ page, host }) => {
  await settle(page, host);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize: 1 });
  // Another language's files are not kept yet, and cannot be now.
  const answers = await page.evaluate(
    async (version) => {
      const paths = [`/nb/sentences.json?v=${version}`, `/nb/pagefind/pagefind-worker.js`];
      return Promise.all(paths.map(async (path) => (await fetch(path)).status));
    },
    await version(page),
  );
  expect(answers).toEqual([200, 200]);
  expect((await page.goto(`${host.url}/nb/search?q=tillatelser`))?.status()).toBe(200);
  await expect(page.locator('#results a').first()).toBeVisible();
});

test('without a network, decode has all it needs', async ({ page, host }) => {
  await settle(page, host);
  await host.stop();
  await page.goto(`${host.url}/fr/decode`);
  await page.locator('textarea').fill('AADSTS50058: x');
  await expect(page.locator('[data-results]')).toContainText('AADSTS50058');
});

test('without a network, visited pages, search and lookup work; another page says so in its language', async ({
  page,
  host,
}) => {
  await settle(page, host);
  await host.stop();
  for (const code of ['50058', '50059']) {
    const response = await page.goto(`${host.url}/fr/aadsts/${code}`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('h1')).toContainText(`AADSTS${code}`);
  }
  await page.goto(`${host.url}/fr/search?q=authentification`);
  await expect(page.locator('#results a').first()).toBeVisible();
  await page.goto(`${host.url}/fr/search?q=AADSTS50126`);
  await expect(page.locator('#results a').first()).toHaveText(/50126/);
  for (const [path, heading] of [
    ['/fr/aadsts/50057', 'Cette page n’est pas conservée sur votre appareil'],
    ['/zh-tw/aadsts/50058', '這個頁面沒有保存在您的裝置上'],
    ['/aadsts/50058', 'This page is not kept on your device'],
  ] as const) {
    const response = await page.goto(`${host.url}${path}`);
    expect(response?.status()).toBe(503);
    await expect(page.locator('h1')).toHaveText(heading);
    await expect(page).toHaveURL(`${host.url}${path}`);
  }
});

test('without a network, a code whose page is not kept is answered in a sentence, in the language that is', async ({
  page,
  host,
}) => {
  await settle(page, host);
  await host.stop();
  await page.goto(`${host.url}/fr/aadsts/50057`);
  const answer = page.locator('#results a');
  await expect(answer).toHaveCount(1);
  await expect(answer).toContainText('50057');
  await expect(answer).toContainText(/compte .*désactivé/i);
  await page.goto(`${host.url}/fr/oauth/invalid_scope`);
  await expect(answer).toContainText('invalid_scope');
  // Nothing of it is known there.
  await page.goto(`${host.url}/fr/guides/401`);
  await expect(page.locator('h1')).toHaveText('Cette page n’est pas conservée sur votre appareil');
  await expect(page.locator('#results')).toBeEmpty();
});

test('it works below a base path, and leaves its neighbours on the host alone', async ({ page }) => {
  const host = new Deployment('/errors');
  await host.deploy();
  try {
    await page.goto(`${host.url}/fr/aadsts/50058`);
    await page.evaluate(() => caches.open('atlas / of-another-site'));
    await visit(page, host, '/fr/aadsts/50059');
    expect((await keptPaths(page)).filter((path) => !path.startsWith('/errors/'))).toEqual([]);
    expect(await cacheNames(page)).toContain('atlas / of-another-site');
    await host.stop();
    await page.goto(`${host.url}/fr/aadsts/50058`);
    await expect(page.locator('h1')).toContainText('AADSTS50058');
    await page.goto(`${host.url}/fr/search?q=authentification`);
    await expect(page.locator('#results a').first()).toBeVisible();
  } finally {
    await host.stop();
  }
});

const NEW_TITLE = (replace: (file: string, from: RegExp, to: string) => void): void => {
  replace('fr/aadsts/50058.html', /<\/h1>/, ' NEW</h1>');
  replace('lookup.json', /KeyProvision/, 'KeyRenamedProvision');
};

test('a deploy replaces everything: the open page takes the new worker, and what the old one kept is gone', async ({
  page,
  host,
}) => {
  await settle(page, host);
  const old = await version(page);
  await host.deploy(NEW_TITLE);
  await page.goto(`${host.url}/fr/aadsts/50058`);
  await expect(page.locator('h1')).toContainText('NEW');
  const current = await version(page);
  expect(current).not.toBe(old);
  await expect.poll(() => cacheNames(page)).toEqual([`atlas / ${current}`]);
  await visit(page, host, '/fr/aadsts/50059');
  await host.stop();
  await page.goto(`${host.url}/fr/aadsts/50059`);
  expect(await version(page)).toBe(current);
  await page.goto(`${host.url}/fr/search?q=CredentialKeyRenamedProvisioningFailed`);
  await expect(page.locator('#results a').first()).toHaveText(/CredentialKeyRenamedProvisioningFailed/);
});

test('an open page of the old version is never given data of the new one', async ({ page, host, context }) => {
  await settle(page, host);
  // The page that brings the worker is not under it yet.
  await page.reload();
  const old = await version(page);
  await host.deploy(NEW_TITLE);
  const other = await context.newPage();
  await other.goto(`${host.url}/fr/aadsts/50058`);
  await expect(other.locator('h1')).toContainText('NEW');
  const current = await version(other);
  // The old page is still open, so the new worker waits.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  const lookup = (from: Page, ask: string): Promise<boolean> =>
    from.evaluate(async (v) => (await (await fetch(`/lookup.json?v=${v}`)).text()).includes('KeyRenamed'), ask);
  expect(await lookup(page, old)).toBe(false);
  expect(await lookup(other, current)).toBe(true);
  // Not kept, and no more to be had: better no answer than another version's.
  await page.evaluate(async (name) => (await caches.open(name)).delete('/lookup.json'), `atlas / ${old}`);
  const failed = page.evaluate(async (v) => (await fetch(`/lookup.json?v=${v}`)).status, old).catch(() => 'failed');
  expect(await failed).toBe('failed');
  // Pages of the new version do not get in among those of the old.
  expect((await keptPaths(page)).includes('/fr/aadsts/50058')).toBe(true);
  await host.stop();
  await page.goto(`${host.url}/fr/aadsts/50058`);
  expect(await version(page)).toBe(old);
});

test('a worker that is killed while it answers leaves nothing hanging; what is looked up next is answered', async ({
  page,
  host,
}) => {
  await settle(page, host);
  await page.reload();
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const asked = page.evaluate(
    async (v) =>
      Promise.all(
        Array.from({ length: 50 }, async (_, n) =>
          fetch(`/lookup.json?v=${v}&n=${n}`).then(
            ({ ok }) => ok,
            () => 'told',
          ),
        ),
      ),
    await version(page),
  );
  await session.send('ServiceWorker.stopAllWorkers');
  expect((await asked).filter((answer) => answer !== true && answer !== 'told')).toEqual([]);
  await host.stop();
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').fill('50058');
  await expect(page.locator('dialog[open]').getByRole('option').first()).toContainText('50058');
});

test('the kill switch removes the worker and everything it kept', async ({ page, host }) => {
  await settle(page, host);
  await host.deploy(undefined, true);
  await page.goto(`${host.url}/fr/aadsts/50058`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean))).toBe(false);
  await expect.poll(() => cacheNames(page)).toEqual([]);
  await page.goto(`${host.url}/fr/aadsts/50059`);
  await page.goto(`${host.url}/fr/search?q=AADSTS50126`);
  await expect(page.locator('#results a').first()).toHaveText(/50126/);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistration().then(Boolean))).toBe(false);
});
