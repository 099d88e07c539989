import { expect, test } from '@playwright/test';

test('paper has the answer, and nothing to press', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of ['/aadsts/53003', '/zh-tw/aadsts/50053']) {
    await page.goto(path);
    for (const part of ['.sign', '.three', '.do', '.do dd >> nth=0'])
      await expect(page.locator(part), part).toBeVisible();
    const pressed = page.locator(
      'button:visible, summary:visible, input:visible, nav:visible, aside:visible, header.bar:visible',
    );
    expect(await pressed.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 80))), path).toEqual([]);
  }
});

test('who asks for more contrast gets it', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/aadsts/53003');
  const [hint, body] = await page.evaluate(() =>
    ['.hint', 'body'].map((css) => getComputedStyle(document.querySelector(css) as Element).color),
  );
  expect(hint).toBe(body);
});

test('for who saves data nothing is kept', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  );
  await page.goto('/aadsts/53003');
  await page.goto('/aadsts/50058');
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('the site can be installed as an app, in the language of the page', async ({ page, request }) => {
  for (const [path, lang] of [
    ['/', 'en'],
    ['/zh-tw', 'zh-TW'],
  ] as const) {
    await page.goto(path);
    const href = (await page.locator('link[rel=manifest]').getAttribute('href')) ?? '';
    const answer = await request.get(href);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest.lang).toBe(lang);
    for (const { src, sizes } of manifest.icons) {
      const icon = await request.get(src);
      expect(icon.ok(), src).toBe(true);
      // Width and height stand at a fixed place in a PNG.
      const bytes = await icon.body();
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    }
  }
});

test('the box says how to copy the text of a picture, at home and on the page that decodes', async ({ page }) => {
  for (const path of ['/', '/nb/decode', '/zh-tw']) {
    await page.goto(path);
    const help = page.locator('details#picture');
    await help.locator('summary').click();
    await expect(help.getByRole('listitem')).toHaveText([/Windows/, /macOS/, /iPhone/]);
  }
});

test('what may be Microsoft’s fault leads to its status pages, and nothing else does', async ({ page }) => {
  await page.goto('/aadsts/90033');
  await expect(page.locator('main a[href="https://azure.status.microsoft/status"]')).toBeVisible();
  await expect(page.locator('main a[href="https://status.cloud.microsoft/"]')).toBeVisible();
  await page.goto('/aadsts/50126');
  await expect(page.locator('main a[href*="status."]')).toHaveCount(0);
});

test('without a place to report, no path and no link is shown', async ({ page }) => {
  await page.goto('/aadsts/50126');
  await expect(page.locator('main')).not.toContainText('content/');
  await expect(page.locator('[data-report]')).toHaveCount(0);
});
