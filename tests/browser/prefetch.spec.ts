import { expect, type Page, test } from '@playwright/test';

/** Addresses the page's own script fetched ahead. Chromium goes on doing so by the rules, but its are no fetches. */
function fetchedByScript(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch' && request.headers()['sec-purpose'] === undefined)
      paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

test('the site’s policy lets the speculation rules through, and the browser takes them', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (/error|warning/.test(message.type())) problems.push(message.text());
  });
  const session = await page.context().newCDPSession(page);
  const rules: { errorMessage?: string; sourceText: string }[] = [];
  session.on('Preload.ruleSetUpdated', ({ ruleSet }) => rules.push(ruleSet));
  const states = new Map<string, string>();
  session.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) =>
    states.set(new URL(prefetchUrl).pathname, status),
  );
  await session.send('Preload.enable');
  await page.goto('/fr/aadsts/50058');
  await expect.poll(() => rules.length).toBe(1);
  expect(rules[0]?.errorMessage).toBeUndefined();
  await page.locator('a[rel="next"]').hover();
  await expect.poll(() => states.get('/fr/aadsts/50059'), { timeout: 10_000 }).toMatch(/Ready|Success/);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Décoder' }).hover();
  // Nothing comes of it: had it, it would have come before what is pointed at later.
  const before = page.locator('a[rel="prev"]');
  await before.hover();
  const last = (await before.getAttribute('href')) ?? '';
  await expect.poll(() => states.get(last), { timeout: 10_000 }).toMatch(/Ready|Success/);
  expect([...states.keys()]).toEqual(['/fr/aadsts/50059', last]);
  expect(problems).toEqual([]);
});

test.describe('in a browser without speculation rules', () => {
  // A reader of the page's language, who is offered no other.
  test.use({ locale: 'fr-FR' });

  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      HTMLScriptElement.supports = () => false;
    });
    // The pointer rests as long as the test says.
    await page.clock.install();
  });

  test('a page is fetched when the pointer rests on its link, once, and no lookup is', async ({ page }) => {
    await page.goto('/fr/aadsts/50058');
    const paths = fetchedByScript(page);
    await page.locator('a[rel="next"]').hover();
    await page.clock.runFor(2_000);
    await expect.poll(() => paths).toEqual(['/fr/aadsts/50059']);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Décoder' }).hover();
    await page.clock.runFor(2_000);
    await page.locator('a[rel="next"]').hover();
    await page.clock.runFor(2_000);
    expect(paths).toEqual(['/fr/aadsts/50059']);
  });

  test('nothing is fetched for who saves data', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await page.goto('/fr/aadsts/50058');
    const paths = fetchedByScript(page);
    await page.locator('a[rel="next"]').hover();
    await page.clock.runFor(2_000);
    expect(paths).toEqual([]);
  });
});
