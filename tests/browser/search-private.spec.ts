import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { boxOf, openDialog } from '../support/dialog.ts';

// What is looked for reaches no server: it stands in the fragment of an address, which browsers keep to themselves.

/** Short, without any form that tells what is private: only a reader knows that these are names. */
const TEXT = 'Grace Nordmann at Northwind cannot sign in';
const WORDS = /grace|nordmann|northwind/i;

/** Addresses, bodies and referrers of all requests from now on. */
function sentBy(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) =>
    sent.push([request.url(), request.postData() ?? '', request.headers().referer ?? ''].join(' ')),
  );
  return sent;
}

async function expectResults(page: Page, text = TEXT): Promise<void> {
  await expect(page).toHaveURL((url) => url.search === '' && new URLSearchParams(url.hash.slice(1)).get('q') === text);
  await expect(page.getByRole('searchbox')).toHaveValue(text);
  await expect(page.locator('#results[aria-busy=false]')).toBeAttached();
}

const ENTER: Readonly<Record<string, (page: Page, text?: string) => Promise<void>>> = {
  'the dialog': async (page, text = TEXT) => {
    await openDialog(page, '/guides');
    await boxOf(page).fill(text);
    await page.keyboard.press('Enter');
  },
  'the home page': async (page, text = TEXT) => {
    await page.goto('/');
    await page.locator('main form input').fill(text);
    await page.keyboard.press('Enter');
  },
  'the results page': async (page, text = TEXT) => {
    await page.goto('/search');
    await page.getByRole('searchbox').fill(text);
    await page.keyboard.press('Enter');
  },
  'the dialog on the results page': async (page, text = TEXT) => {
    await openDialog(page, '/search#q=permissions');
    await boxOf(page).fill(text);
    await page.keyboard.press('Enter');
    await expect(page.locator('dialog[open]')).toHaveCount(0);
  },
};

for (const [name, enter] of Object.entries(ENTER)) {
  test(`what is entered in ${name} is answered, and reaches no server`, async ({ page, context }) => {
    const sent = sentBy(context);
    await enter(page);
    await expectResults(page);
    await page.locator('header a[hreflang=nb]').click();
    await expect(page).toHaveURL(/\/nb\/search#q=/);
    await expectResults(page);
    await page.goBack();
    await expectResults(page);
    expect(sent.filter((request) => WORDS.test(request))).toEqual([]);
    expect(sent.length).toBeGreaterThan(3);
  });
}

test('back and forward, and an address changed by hand, show what stands in the address', async ({ page }) => {
  await ENTER['the dialog on the results page']?.(page, 'tokens and permissions');
  await expectResults(page, 'tokens and permissions');
  await page.goBack();
  await expectResults(page, 'permissions');
  await page.goForward();
  await expectResults(page, 'tokens and permissions');
  // Typing in the address bar changes the fragment alone.
  await page.evaluate(() => location.assign('#q=consent'));
  await expectResults(page, 'consent');
});

test('a link with `?q=` is answered, and its query is not sent again', async ({ page, context }) => {
  await page.goto(`/search?q=${encodeURIComponent(TEXT)}`);
  await expectResults(page);
  const sent = sentBy(context);
  await page.reload();
  await expectResults(page);
  await page.locator('header a[hreflang=fr]').click();
  await expectResults(page);
  expect(sent.filter((request) => WORDS.test(request))).toEqual([]);
});

test('entered while no script comes, it is sent nowhere', async ({ page, context }) => {
  const held: (() => void)[] = [];
  await page.route(/_assets\//, (route) => {
    held.push(() => void route.continue().catch(() => undefined));
  });
  const sent = sentBy(context);
  await page.goto('/guides');
  await page.getByRole('searchbox').fill(TEXT);
  await page.keyboard.press('Enter');
  await expect.poll(() => held.length).toBeGreaterThan(0);
  for (const letThrough of held.splice(0)) letThrough();
  await page.unroute(/_assets\//);
  await expectResults(page);
  expect(sent.filter((request) => WORDS.test(request))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the box sends nothing, and the page says how to browse', async ({ page, context }) => {
    const sent = sentBy(context);
    await page.goto('/guides');
    await page.getByRole('searchbox').fill(TEXT);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Search needs JavaScript/)).toBeVisible();
    expect(sent.filter((request) => WORDS.test(request))).toEqual([]);
  });
});
