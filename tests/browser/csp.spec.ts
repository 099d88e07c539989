import { expect, type Page, test } from '@playwright/test';
import type { Locale } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';

/** One address of each page class. */
const CLASSES: readonly PagePath[] = [
  '/',
  '/aadsts',
  '/aadsts/500',
  '/aadsts/50058',
  '/aadb2c/90118',
  '/oauth/invalid_grant',
  '/guides',
  '/guides/403-permissions',
  '/guides/error-response',
  '/search?q=permissions',
  '/decode',
  '/error',
  '/about',
  '/404',
];

const WORDS = { en: 'permissions', fr: 'authentification', nb: 'tillatelser', 'zh-TW': '權杖' } as const;

/** Collects what a policy refused, on pages and in workers, and every other error a console shows. */
async function watch(page: Page): Promise<string[]> {
  const refused: string[] = [];
  await page.exposeBinding('refused', (_, text: string) => refused.push(text));
  await page.addInitScript(() => {
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, documentURI }) => {
        const report = (globalThis as unknown as { refused: (text: string) => void }).refused;
        report(`${effectiveDirective} refused ${blockedURI} on ${documentURI}`);
      },
      true,
    );
  });
  page.on('console', (message) => {
    const isPolicy = /content.security.policy|trusted.?(?:type|script|html)|permissions.policy/i.test(message.text());
    // Chromium reports the status of a page nobody has as an error.
    const isStatus = /status of 404/.test(message.text());
    if (isPolicy || (message.type() === 'error' && !isStatus)) refused.push(message.text());
  });
  page.on('pageerror', (error) => refused.push(error.message));
  return refused;
}

// Pages of a class have the same scripts and styles in every language.
for (const locale of THOROUGH ? LANGUAGES : (['fr'] as const)) {
  test(`no page class in ${locale} breaks its policy, which comes in the page and as a header`, async ({ page }) => {
    const refused = await watch(page);
    for (const path of CLASSES) {
      const address = localizedPath(locale, path);
      const response = await page.goto(address);
      const header = (await response?.headerValue('content-security-policy')) ?? '';
      const inPage = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
      expect(header, address).toContain("frame-ancestors 'none'");
      for (const policy of [header, inPage]) {
        expect(policy, address).toMatch(/^default-src 'none'; script-src 'self' /);
        expect(policy, address).not.toMatch(/unsafe-inline|'unsafe-eval'/);
      }
      expect(inPage).not.toContain('wasm-unsafe-eval');
      const second = await page.evaluate(() => document.head.children[1]?.getAttribute('http-equiv'));
      expect(second, 'nothing stands before the policy but the encoding').toBe('Content-Security-Policy');
      await page.locator('header a').first().hover();
      await page.waitForLoadState('networkidle');
    }
    expect(refused).toEqual([]);
  });

  test(`search in ${locale} works under the policy, its worker too`, async ({ page }) => {
    const refused = await watch(page);
    const worker = page.waitForEvent('worker');
    await page.goto(
      localizedPath(
        locale,
        `/search?q=${encodeURIComponent((WORDS as Partial<Record<Locale, string>>)[locale] ?? 'AADSTS50058')}`,
      ),
    );
    await expect(page.locator('#results a').first()).toBeVisible();
    expect((await worker).url()).toContain('/pagefind/pagefind-worker.js');
    expect(refused).toEqual([]);
  });
}

test('the search dialog, the theme and copying work under the policy', async ({ page, context }) => {
  const refused = await watch(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/aadsts/50058');
  await page.getByRole('button', { name: 'Copy AADSTS50058' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('AADSTS50058');
  await page.getByRole('button', { name: 'Dark', exact: true }).click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.keyboard.press('/');
  await page.getByRole('combobox').last().fill('AADSTS50126');
  await expect(page.getByRole('dialog').getByText(/50126/).first()).toBeVisible();
  expect(refused).toEqual([]);
});

test.describe('a reader whose browser prefers French', () => {
  test.use({ locale: 'fr-FR' });

  test('is offered the page in French under the policy', async ({ page }) => {
    const refused = await watch(page);
    await page.goto('/aadsts/50058');
    await expect(page.locator('.suggestion')).toBeVisible();
    expect(refused).toEqual([]);
  });
});

test.describe('an attacker', () => {
  const PLANTED = `<img src="x" onerror="document.title='handler'"><script>document.title='script'</script>
    <p style="color:red" id="styled">x</p><style>h1{display:none}</style>
    <script src="data:text/javascript,document.title='data'"></script>
    <a id="link" href="javascript:document.title='link'">x</a><base href="https://evil.example/">`;
  test('who plants markup in a page runs nothing and styles nothing', async ({ page }) => {
    const refused = await watch(page);
    const html = await (await page.request.get('/aadsts/50058')).text();
    // As a host without headers would send it, with markup of the attacker's in its text.
    await page.route('**/aadsts/50058', (route) =>
      route.fulfill({ contentType: 'text/html', body: html.replace('<h1', `${PLANTED}<h1`) }),
    );
    await page.goto('/aadsts/50058');
    await page.locator('#link').click();
    await expect.poll(() => refused.filter((text) => text.includes(' refused ')).length).toBeGreaterThanOrEqual(6);
    expect(await page.title()).toContain('AADSTS50058');
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('#styled')).not.toHaveCSS('color', 'rgb(255, 0, 0)');
    expect(await page.evaluate(() => document.baseURI)).toContain('127.0.0.1');
  });

  test('who reaches a script finds no way from text to markup or code', async ({ page }) => {
    await page.goto('/search?q=permissions');
    await expect(page.locator('#results a').first()).toBeVisible();
    const outcomes = await page.evaluate(() => {
      const attempt = (act: () => unknown): string => {
        try {
          act();
          return 'done';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        html: attempt(() => document.body.insertAdjacentHTML('beforeend', '<b>x</b>')),
        script: attempt(() =>
          Object.assign(document.createElement('script'), { src: '/pagefind/pagefind-worker.js?x' }),
        ),
        foreign: attempt(() => new Worker('https://evil.example/pagefind/pagefind-worker.js')),
        other: attempt(() => new Worker('/pagefind/pagefind.js')),
        policy: attempt(() =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): void } }
          ).trustedTypes.createPolicy('evil', {}),
        ),
      };
    });
    expect(outcomes).toEqual({
      html: 'TypeError',
      script: 'done',
      foreign: 'TypeError',
      other: 'TypeError',
      policy: 'TypeError',
    });
  });
});
