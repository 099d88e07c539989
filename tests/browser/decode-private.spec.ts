import { expect, test } from '@playwright/test';
import { chooseLog, GUID, LOG, paste, RESPONSE, SECRET } from '../support/decode-page.ts';

test('nothing that is pasted or loaded leaves the page, nor enters address, history or storage', async ({
  page,
  context,
}) => {
  await page.goto('/decode');
  await page.locator('textarea').focus();
  await page.locator('input[type=file]').focus();
  await page.waitForLoadState('networkidle');
  const length = await page.evaluate(() => history.length);
  const requests: string[] = [];
  // Requests of the page and of its worker alike.
  context.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`));
  page.on('websocket', (socket) => requests.push(socket.url()));
  await paste(
    page,
    `${RESPONSE} https://login.microsoftonline.com/${SECRET}/oauth2/authorize?client_id=${GUID}&state=1`,
  );
  await chooseLog(page, LOG);
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  await page.waitForTimeout(1000);
  expect(requests.filter((request) => !request.startsWith('GET blob:'))).toEqual([]);
  expect(page.url()).toMatch(/\/decode$/);
  const kept = await page.evaluate(async () => ({
    length: history.length,
    text: [
      JSON.stringify(history.state),
      JSON.stringify(localStorage),
      JSON.stringify(sessionStorage),
      document.cookie,
      document.title,
      window.name,
    ].join(),
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  expect(kept).toMatchObject({ length, databases: 0, caches: 0, workers: 0 });
  expect(kept.text).not.toContain(SECRET);
  // Another language for the card is one request, the same for everyone, without parameters; the page says so before.
  await expect(page.getByRole('combobox', { name: 'Language' })).toHaveAccessibleDescription(/fetches one file/);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('nb');
  await expect(page.locator('[data-preview]')).toHaveAttribute('lang', 'nb');
  const asked = requests.filter((request) => !request.startsWith('GET blob:'));
  expect(asked.map((request) => request.replace(/^GET http:\/\/[^/]+/, '').trim())).toEqual(['/nb/code-texts.json']);
  await page.reload();
  await expect(page.locator('textarea')).toHaveValue('');
});
