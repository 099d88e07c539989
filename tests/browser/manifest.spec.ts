import { expect, test } from '@playwright/test';

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
