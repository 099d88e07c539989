import { expect, type Locator, type Page } from '@playwright/test';

/** The search dialog, while it is open. */
export const dialogOf = (page: Page): Locator => page.locator('dialog[open]');

/** The dialog's box. */
export const boxOf = (page: Page): Locator => dialogOf(page).getByRole('combobox');

/** What the dialog offers to choose from. */
export const optionsOf = (page: Page): Locator => dialogOf(page).getByRole('option');

/**
 * Opens the dialog by its shortcut.
 *
 * @param page a browser page
 * @param path the page of the site to open it on
 */
export async function openDialog(page: Page, path = '/aadsts/50126'): Promise<void> {
  await page.goto(path);
  await page.keyboard.press('/');
  await expect(boxOf(page)).toBeFocused();
}
