import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LOG } from '../support/decode-page.ts';

// A file dropped as the browser itself drops it: what no page takes is opened in its place.

test('a file that is dropped before any script has come is read once it is there, and not opened instead', async ({
  page,
  context,
}, testInfo) => {
  const file = testInfo.outputPath('early.csv');
  writeFileSync(file, LOG);
  const { promise: isLetThrough, resolve: letThrough } = Promise.withResolvers<void>();
  let held = 0;
  await page.route(/_assets\//, async (route) => {
    held += 1;
    await isLetThrough;
    await route.continue().catch(() => undefined);
  });
  await page.goto('/decode', { waitUntil: 'commit' });
  await expect(page.locator('h1')).toBeVisible();
  await expect.poll(() => held).toBeGreaterThan(0);
  await expect(page.locator('[data-decode]')).toBeHidden();
  const devTools = await context.newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [file], dragOperationsMask: 1 };
    await devTools.send('Input.dispatchDragEvent', { type, x: 200, y: 150, data });
  }
  letThrough();
  await expect(page.locator('[data-log-name]')).toHaveText('early.csv');
  await expect(page.locator('table.log tbody th.code').first()).toBeVisible();
  await expect(page).toHaveURL('/decode');
});
