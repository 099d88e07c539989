import { expect, type JSHandle, type Page } from '@playwright/test';

/** An id as errors have them. */
export const GUID = '9bc3ab49-b65d-410a-85ad-de819febfd00';
/** A word that must not leave the page; it is in everything pasted or loaded. */
export const SECRET = 'kirsebaer';
/** An error response with everything the page explains. */
export const RESPONSE = JSON.stringify({
  error: 'interaction_required',
  error_description: `AADSTS50076: Sign-in of ${SECRET}@contoso.com from 198.51.100.7.\r\nTrace ID: ${GUID}\r\nCorrelation ID: ${GUID}\r\nTimestamp: 2025-03-04 09:26:51Z`,
  error_uri: 'https://login.microsoftonline.com/error?code=50076',
  suberror: 'basic_action',
  claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
});
/** A sign-in log: three codes, one of them unknown, and a success. */
export const LOG = [
  'Date (UTC),User,Status,Sign-in error code,Failure reason',
  `2025-03-04T09:00:00Z,${SECRET},Failure,50126,"Wrong ""password"",\ntwice"`,
  '2025-03-04T10:00:00Z,x,Failure,50126,x',
  '2025-03-04T11:00:00Z,x,Failure,50053,x',
  '2025-03-04T11:30:00Z,x,Failure,5999999,x',
  '2025-03-04T12:00:00Z,x,Success,0,',
].join('\r\n');

/**
 * A file to choose.
 *
 * @param text what it holds
 * @param name its name
 */
export const logFile = (text: string, name = 'log.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/**
 * Fills the text area of the decode page and waits until something is shown for it.
 *
 * @param page the decode page
 * @param text what to paste
 */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await expect(page.locator('[data-output]')).toBeVisible();
}

/**
 * Chooses a log on the decode page and waits for its table.
 *
 * @param page the decode page
 * @param text what the file holds
 */
export async function chooseLog(page: Page, text: string): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(logFile(text));
  await expect(page.locator('table.log')).toBeVisible();
}

/**
 * Drags a file over the page and drops it, as a person does: the page has seen it come.
 *
 * @param page an open decode page
 * @param selector where it is dropped
 * @param dataTransfer what is dragged
 */
export async function drop(page: Page, selector: string, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  const target = page.locator(selector);
  await target.dispatchEvent('dragenter', { dataTransfer });
  await expect(async () => {
    await target.dispatchEvent('dragover', { dataTransfer });
    await expect(page.locator('[data-drop]')).toHaveClass(/\bover\b/, { timeout: 100 });
  }).toPass();
  await target.dispatchEvent('drop', { dataTransfer });
}
