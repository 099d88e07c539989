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
