import { expect, type Locator, type Page } from '@playwright/test';

/**
 * Moves the mouse until something is there: a browser drops what a mouse does before it has drawn a page for the first time,
 * which on a busy machine is later than the page's load event.
 *
 * @param page a page
 * @param wanted what comes once someone is there, or whether that has happened
 */
export async function moveMouseUntil(page: Page, wanted: Locator | (() => boolean)): Promise<void> {
  let y = 9;
  await expect(async () => {
    // From one element to the next.
    y = (y + 40) % 600;
    await page.mouse.move(9, y);
    if (typeof wanted === 'function') await expect.poll(wanted, { timeout: 1000 }).toBe(true);
    else await expect(wanted).toBeAttached({ timeout: 1000 });
  }).toPass();
}
