import { expect, type Page, test } from '@playwright/test';
import { withoutMouse } from '../../scripts/support/no-mouse.ts';
import { recordShifts, sumOfShifts } from '../support/layout-shift.ts';

/** Addresses asked for, the page's own first. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}

/** What comes besides the page comes late, as on a bad connection: when it is let through. */
async function holdBack(page: Page): Promise<{ letThrough(): void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/_assets\//, async (route) => {
    await promise;
    await route.continue().catch(() => undefined);
  });
  return { letThrough: resolve };
}

test('a code page is one response, until someone is there', async ({ page }) => {
  await withoutMouse(page);
  const paths = requestsOf(page);
  await page.goto('/aadsts/50058', { waitUntil: 'networkidle' });
  expect(paths).toEqual(['/aadsts/50058']);
  await page.keyboard.press('Tab');
  await expect.poll(() => paths.length).toBe(2);
  expect(paths[1]).toMatch(/^\/_assets\/behaviour-[\w-]+\.js$/);
});

for (const width of [390, 1280]) {
  test(`nothing moves while a code page comes to life, ${width} wide`, async ({ page }) => {
    await recordShifts(page);
    await page.setViewportSize({ width, height: 800 });
    // At once for who reads another language, otherwise with the first sign of somebody.
    const script = page.waitForResponse(/_assets\/behaviour-/);
    await page.goto('/fr/aadsts/50058', { waitUntil: 'networkidle' });
    await page.mouse.move(300, 400);
    await (await script).finished();
    expect(await sumOfShifts(page)).toBe(0);
  });
}

test('buttons pressed before their script is there are served when it comes', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const scripts = await holdBack(page);
  await page.goto('/aadsts/50058');
  const copy = page.getByRole('button', { name: 'Copy AADSTS50058' });
  await copy.click();
  scripts.letThrough();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('AADSTS50058');
  await expect(copy).toHaveAttribute('data-state', 'copied');
  await expect(page.getByRole('status')).toHaveText('Copied: AADSTS50058');
  await page.unrouteAll();
  const again = await holdBack(page);
  await page.reload();
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  again.letThrough();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

test('a language chosen at once is kept', async ({ page }) => {
  const scripts = await holdBack(page);
  await page.goto('/aadsts/50058');
  await page.locator('header').getByRole('link', { name: 'Norsk bokmål' }).click();
  await expect(page).toHaveURL('/nb/aadsts/50058');
  expect(await page.evaluate(() => localStorage.getItem('language'))).toBe('nb');
  scripts.letThrough();
});
