import { expect, test } from '@playwright/test';
import { chooseLog, LOG, paste, RESPONSE } from '../support/decode-page.ts';
import { boxOf, dialogOf, openDialog, optionsOf } from '../support/dialog.ts';

// What a screen reader is given: names and order. Words that change with the content are left out.

test('the dialog is a named dialog with a box, and a list that the box owns', async ({ page }) => {
  await openDialog(page);
  await boxOf(page).fill('50058');
  await expect(optionsOf(page).first()).toBeVisible();
  await expect(page.getByRole('dialog', { name: 'Look up an error' })).toBeVisible();
  await expect(boxOf(page)).toHaveAttribute('aria-expanded', 'true');
  expect(await boxOf(page).getAttribute('aria-label')).toBeTruthy();
  await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
  const list = dialogOf(page).getByRole('listbox');
  expect(await list.getAttribute('aria-label')).toBeTruthy();
  // The box moves through the list; the list is no stop of its own, nor are its rows.
  expect(await list.evaluate((element) => (element as HTMLElement).tabIndex)).toBe(-1);
  for (const option of await optionsOf(page).all()) {
    expect(await option.evaluate((element) => (element as HTMLElement).tabIndex)).toBe(-1);
  }
});

test('a decoded text has its results before the card, each under its heading', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, RESPONSE);
  const said = (await page.getByRole('main').ariaSnapshot()).split('\n').map((line) => line.trim());
  const order = [
    '- heading "Decode an error" [level=1]',
    '- textbox "Error text":',
    '- status: 1 error code found.',
    '- heading "Error codes" [level=3]',
    '- heading "IDs and time" [level=3]',
    '- region "Hand over":',
    '- button "Copy as text"',
    '- heading "Many at once" [level=2]',
  ];
  const places = order.map((line) => said.indexOf(line));
  expect(places.indexOf(-1), 'every part has its name').toBe(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test('the log table has a caption or a name, and a header for each column and row', async ({ page }) => {
  await page.goto('/decode');
  await chooseLog(page, LOG);
  const table = page.locator('table.log');
  await expect(table.getByRole('columnheader').first()).toBeVisible();
  expect(await table.getByRole('columnheader').count()).toBeGreaterThan(2);
  await expect(table.getByRole('rowheader', { name: /50126/ })).toBeVisible();
});

test('a topic is a table with headers for what one sees', async ({ page }) => {
  await page.goto('/topics/mfa');
  const table = page.locator('table.signs');
  await expect(table.getByRole('columnheader')).toHaveCount(2);
  expect(await table.getByRole('rowheader').count()).toBeGreaterThan(3);
});

test('no two regions of a page have one name', async ({ page }) => {
  for (const path of ['/', '/aadsts', '/aadsts/50058', '/topics/mfa', '/guides', '/decode', '/search?q=50058']) {
    await page.goto(path);
    const names = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'nav, aside, search, form[role=search], section[aria-label], [role=region], [role=group]',
        ),
      ]
        .filter((element) => element.checkVisibility())
        .map(
          (element) =>
            `${element.getAttribute('role') ?? element.localName} ${element.getAttribute('aria-label') ?? ''}`,
        ),
    );
    expect(
      names.filter((name, index) => names.indexOf(name) !== index),
      path,
    ).toEqual([]);
  }
});
