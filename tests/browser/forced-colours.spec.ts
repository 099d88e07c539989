import { expect, type Page, test } from '@playwright/test';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';

/** Contrast between what a property of an element paints and the page's ground. */
function contrastOf(page: Page, selector: string, property: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => {
      const luminance = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => {
          const value = Number(part) / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const front = luminance(getComputedStyle(element).getPropertyValue(name));
      const ground = luminance(getComputedStyle(document.body).backgroundColor);
      return (Math.max(front, ground) + 0.05) / (Math.min(front, ground) + 0.05);
    }, property);
}

/** What must still be seen when the reader's own colours replace the site's: where, which part, how clearly. */
const PARTS: readonly (readonly [path: PagePath, selector: string, property: string, least: number])[] = [
  ['/aadsts/50058', 'h1 .number', 'color', 7],
  ['/aadsts/50058', '.lead', 'color', 7],
  ['/aadsts/50058', '.trail a', 'color', 4.5],
  ['/aadsts/50058', '.find', 'border-top-color', 3],
  ['/aadsts/50058', '.sign', 'border-left-color', 3],
  ['/aadsts/50058', '.copy-icon svg', 'stroke', 3],
  ['/aadsts/16000', '.ph', 'border-top-color', 3],
  ['/aadsts/16000', '.ph', 'color', 4.5],
  ['/aadsts/500', '.ruler a', 'border-top-color', 3],
  ['/aadsts', '.bars svg', 'fill', 3],
  ['/', '.families > section', 'border-top-color', 3],
  ['/guides/403-permissions', '.notice', 'border-left-color', 3],
];

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, text, edges, pills and bars are seen`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await page.goto(localizedPath('fr', '/about'));
    for (const theme of ['light', 'dark']) {
      // A choice made here earlier does not outdo the system's colours.
      await page.evaluate((chosen) => localStorage.setItem('theme', chosen), theme);
      for (const [path, parts] of Map.groupBy(PARTS, ([one]) => one)) {
        await page.goto(localizedPath('fr', path));
        for (const [, selector, property, least] of parts) {
          const ratio = await contrastOf(page, selector, property);
          expect(ratio, `${path} ${selector} ${property}, chosen theme ${theme}`).toBeGreaterThanOrEqual(least);
        }
      }
    }
  });
}

test('in forced colours, the page’s language is still marked in the switch', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/fr/aadsts/50058');
  const edge = (selector: string): Promise<string> =>
    page.locator(selector).evaluate((link) => getComputedStyle(link).borderBottomWidth);
  expect(await edge('header nav a[aria-current]')).toBe('2px');
  expect(await edge('header nav a[hreflang="nb"]')).toBe('0px');
});

test('in forced colours, the chosen result of a search is marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/fr/aadsts/50058');
  await page.keyboard.press('/');
  await expect(page.locator('dialog input')).toBeFocused();
  await page.keyboard.type('5005');
  await expect(page.locator('dialog [data-for="5005"] .hit').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.hit[aria-selected="true"]')).toHaveCount(1);
  await expect(page.locator('.hit[aria-selected="true"]')).toHaveCSS('outline-style', 'solid');
  await expect(page.locator('.hit:not([aria-selected="true"])').first()).toHaveCSS('outline-style', 'none');
});
