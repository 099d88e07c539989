import { fileURLToPath } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { LOCALES } from '../../src/lib/locales.ts';
import { localizedPath } from '../../src/lib/routes.ts';

const AXE = fileURLToPath(import.meta.resolve('axe-core/axe.min.js'));
const GUID = '9bc3ab49-b65d-410a-85ad-de819febfd00';
/** A word that must not leave the page; it is in everything pasted or loaded. */
const SECRET = 'kirsebaer';
const RESPONSE = JSON.stringify({
  error: 'interaction_required',
  error_description: `AADSTS50076: Sign-in of ${SECRET}@contoso.com from 198.51.100.7.\r\nTrace ID: ${GUID}\r\nCorrelation ID: ${GUID}\r\nTimestamp: 2025-03-04 09:26:51Z`,
  error_uri: 'https://login.microsoftonline.com/error?code=50076',
  suberror: 'basic_action',
  claims: '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}',
});
const LOG = [
  'Date (UTC),User,Status,Sign-in error code,Failure reason',
  `2025-03-04T09:00:00Z,${SECRET},Failure,50126,"Wrong ""password"",\ntwice"`,
  '2025-03-04T10:00:00Z,x,Failure,50126,x',
  '2025-03-04T11:00:00Z,x,Failure,50053,x',
  '2025-03-04T11:30:00Z,x,Failure,5999999,x',
  '2025-03-04T12:00:00Z,x,Success,0,',
].join('\r\n');

const file = (text: string, name = 'log.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function paste(page: Page, text: string): Promise<void> {
  await page.locator('textarea').fill(text);
  await expect(page.locator('[data-output]')).toBeVisible();
}

async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE }).catch(() => page.evaluate(() => undefined));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = (await axe.run()).violations;
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

test('a pasted response is explained at once', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, RESPONSE);
  const results = page.locator('[data-results]');
  await expect(page.locator('[data-status]')).toHaveText('1 error code found.');
  await expect(results.getByRole('link', { name: /AADSTS50076/ })).toHaveAttribute('href', '/aadsts/50076');
  await expect(results.locator('.found .sentence')).not.toBeEmpty();
  await expect(results.getByRole('heading')).toHaveText([
    'Error codes',
    'The error field',
    'The suberror field',
    'IDs and time',
    'Claims challenge',
  ]);
  await expect(results.getByRole('link', { name: 'interaction_required' })).toHaveAttribute(
    'href',
    '/oauth/interaction_required',
  );
  await expect(results).toContainText('What the client does: Send the request again');
  await expect(results).toContainText('The user can resolve this by signing in interactively');
  await expect(results).toContainText('2025-03-04 09:26:51 UTC');
  await expect(results.getByText(GUID)).toHaveCount(2);
  await expect(results).toContainText('acrs = c1');
  await expect(results.locator('pre')).toContainText('"access_token": {');
});

test('the example works with the first click, and clearing leaves nothing', async ({ page }) => {
  await page.goto('/decode');
  await page.getByRole('button', { name: 'Show an example' }).click();
  await expect(page.locator('[data-results]').getByRole('link', { name: /AADSTS50076/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('textarea')).toHaveValue('');
  await expect(page.locator('textarea')).toBeFocused();
  await expect(page.locator('[data-output]')).toBeHidden();
  await expect(page.locator('[data-preview]')).not.toContainText('AADSTS');
});

test('the local time is the reader’s', async ({ browser }) => {
  const context = await browser.newContext({ timezoneId: 'Asia/Taipei', locale: 'zh-TW' });
  const page = await context.newPage();
  await page.goto('/zh-tw/decode');
  await paste(page, RESPONSE);
  await expect(page.locator('[data-results]')).toContainText('2025年3月4日 下午5:26:51 [GMT+8]');
  await context.close();
});

test('a request is explained parameter by parameter; its secrets are not shown', async ({ page }) => {
  await page.goto('/nb/decode');
  await paste(
    page,
    `POST https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token?client_id=${GUID}&grant_type=client_credentials&client_secret=${SECRET}&other=1`,
  );
  const results = page.locator('[data-results]');
  await expect(results.locator('dt')).toHaveText([
    'App-ID',
    'tenant',
    'client_id',
    'grant_type',
    'client_secret',
    'other',
  ]);
  await expect(results).toContainText('Appen som spør');
  await expect(results).toContainText('Vi har ingen forklaring på denne verdien.');
  await expect(results).not.toContainText(SECRET);
});

test('an unknown code is said to be unknown', async ({ page }) => {
  await page.goto('/fr/decode');
  await paste(page, 'AADSTS50059999: x');
  const results = page.locator('[data-results]');
  await expect(results.locator('.unknown')).toContainText('Aucune page pour AADSTS50059999');
  await expect(results.locator('.unknown a').first()).toHaveAttribute(
    'href',
    'https://login.microsoftonline.com/error?code=50059999',
  );
  await page.locator('textarea').fill('bonjour');
  await expect(page.locator('[data-status]')).toContainText('Nous n’y trouvons rien de connu');
  await expect(page.locator('[data-output]')).toBeHidden();
});

test('the card has no personal data unless asked for, speaks another language, and is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/decode');
  await paste(page, `${RESPONSE} access_token=${SECRET}`);
  const slip = page.locator('[data-preview]');
  await expect(slip).not.toContainText(SECRET);
  await expect(slip.locator('.message .removed')).toHaveText([
    '[e-mail removed]',
    '[IP address removed]',
    '[token removed]',
  ]);
  await expect(slip).toContainText('Taken out');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(slip).toHaveAttribute('lang', 'fr');
  await expect(slip.locator('.message .removed').first()).toHaveText('[e-mail retiré]');
  const copied = async (name: string): Promise<string> => {
    await page.getByRole('button', { name }).click();
    await expect(page.locator('[data-copy-status]')).toHaveText('Copied');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const text = await copied('Copy as text');
  expect(text).toContain('Erreur de connexion Microsoft Entra');
  expect(text).toContain(`ID de suivi\u00a0: ${GUID}`);
  expect(text).toContain('/fr/aadsts/50076');
  expect(text).not.toContain(SECRET);
  const markdown = await copied('Copy as Markdown');
  expect(markdown).toContain('**Erreur de connexion Microsoft Entra**');
  expect(markdown).toContain('```text');
  expect(markdown).not.toContain(SECRET);
  await page.getByLabel('Leave names and addresses in').check();
  await expect(slip).toContainText(`${SECRET}@contoso.com`);
  await expect(slip).not.toContainText(`access_token=${SECRET}`);
  await page.getByLabel('Include the message').uncheck();
  await expect(slip).not.toContainText(SECRET);
});

test('a log becomes a table that is sorted, by keyboard too', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('input[type=file]').setInputFiles(file(LOG));
  const table = page.locator('table.log');
  await expect(page.locator('[data-log-status]')).toHaveText('3 different error codes.');
  const codes = table.locator('tbody th');
  await expect(codes).toHaveText(['AADSTS50126', 'AADSTS50053', 'AADSTS5999999']);
  await expect(page.locator('.sums')).toHaveText(/Records5.*With an error code4.*Succeeded \(code 0\)1/s);
  const first = table.locator('tbody tr').first();
  await expect(first.locator('td.count')).toHaveText('2');
  await expect(first.locator('td.first')).toHaveText('2025-03-04 09:00');
  await expect(first.locator('td.last')).toHaveText('2025-03-04 10:00');
  await expect(first.getByRole('link')).toHaveAttribute('href', '/aadsts/50126');
  await expect(table.locator('tr.unknown')).toContainText('Not in the documents.');
  await expect(table.locator('th.count')).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Code' }).focus();
  await page.keyboard.press('Enter');
  await expect(codes).toHaveText(['AADSTS50053', 'AADSTS50126', 'AADSTS5999999']);
  await expect(table.locator('thead th.code')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  await expect(codes).toHaveText(['AADSTS5999999', 'AADSTS50126', 'AADSTS50053']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const { createReadStream } = await import('node:fs');
  const chunks = await createReadStream(await (await download).path()).toArray();
  const csv = Buffer.concat(chunks).toString('utf8');
  expect(csv.split('\r\n')[2]).toMatch(/^"AADSTS50126","2","2025-03-04 09:00:00","2025-03-04 10:00:00","[^"]/);
});

test('a file can be dropped; JSON is read; one that is too large or no log is refused', async ({ page }) => {
  await page.goto('/decode');
  const graph = JSON.stringify({ value: [{ createdDateTime: '2025-03-04T09:00:00Z', status: { errorCode: 50058 } }] });
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'log.json'));
    return data;
  }, graph);
  await page.locator('[data-drop]').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.locator('table.log tbody th')).toHaveText(['AADSTS50058']);
  const status = page.locator('[data-log-status]');
  const input = page.locator('input[type=file]');
  await input.setInputFiles(file('[{"status":', 'cut.json'));
  await expect(status).toContainText('could not be read');
  await expect(page.locator('table.log')).toHaveCount(0);
  await input.setInputFiles(file('a,b\r\n', 'empty.csv'));
  await expect(status).toContainText('no records');
  await input.setInputFiles(file('x'.repeat(20 * 1024 * 1024 + 1), 'large.csv'));
  await expect(status).toContainText('larger than 20 MB');
});

test('20 MB are counted without freezing the page', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('input[type=file]').focus();
  const row = `2025-03-04T09:00:00Z,${'x'.repeat(120)},Failure,50126,"a ""b"""\r\n`;
  const head = 'Date (UTC),User,Status,Sign-in error code,Failure reason\r\n';
  const count = Math.floor((20 * 1024 * 1024 - head.length) / row.length);
  await page.evaluate(() => {
    const times = [performance.now()];
    Object.assign(globalThis, { frames: times });
    const tick = (): void => {
      times.push(performance.now());
      setTimeout(tick, 10);
    };
    tick();
  });
  await page.evaluate(
    ([first, line, lines]) => {
      const data = new DataTransfer();
      data.items.add(new File([first, line.repeat(lines)], 'log.csv'));
      const zone = document.querySelector('[data-drop]');
      Object.assign(globalThis, { frames: [performance.now()] });
      zone?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }));
    },
    [head, row, count] as const,
  );
  await expect(page.locator('.sums')).toContainText(count.toLocaleString('en'), { timeout: 20_000 });
  const longest = await page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: number[] };
    return Math.max(...frames.map((time, at) => time - (frames[at - 1] ?? time)));
  });
  expect(longest).toBeLessThan(250);
});

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
  await page.locator('input[type=file]').setInputFiles(file(LOG));
  await expect(page.locator('table.log')).toBeVisible();
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
  // Another language for the card is fetched as the same bytes for everyone.
  await page.getByRole('combobox', { name: 'Language' }).selectOption('nb');
  await expect(page.locator('[data-preview]')).toHaveAttribute('lang', 'nb');
  const asked = requests.filter((request) => !request.startsWith('GET blob:'));
  expect(
    asked
      .map((request) =>
        request
          .replace(/^GET http:\/\/[^/]+/, '')
          .replace(/\?v=\w+/, '')
          .trim(),
      )
      .sort(),
  ).toEqual(['/nb/decode-data.json', '/nb/sentences.json']);
  await page.reload();
  await expect(page.locator('textarea')).toHaveValue('');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the filled page in ${scheme}`, async ({ browser }) => {
    // The site's policy would stop the checker.
    const context = await browser.newContext({ bypassCSP: true, colorScheme: scheme });
    const page = await context.newPage();
    for (const locale of LOCALES) {
      await page.goto(localizedPath(locale, '/decode'));
      await paste(
        page,
        `${RESPONSE} AADSTS50059999 https://login.microsoftonline.com/common/oauth2/authorize?client_id=${GUID}&state=abcdefgh`,
      );
      await page.locator('input[type=file]').setInputFiles(file(LOG));
      await expect(page.locator('table.log')).toBeVisible();
      expect(await violations(page), locale).toEqual([]);
    }
    await context.close();
  });
}

test('it fits a phone in every language', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const locale of LOCALES) {
    await page.goto(localizedPath(locale, '/decode'));
    await paste(
      page,
      `${RESPONSE} AADSTS50059999 ${'x'.repeat(300)} client_id=${GUID}&state=1&redirect_uri=${'y'.repeat(200)}`,
    );
    await page.locator('input[type=file]').setInputFiles(file(LOG));
    await expect(page.locator('table.log')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), locale).toBeLessThanOrEqual(360);
  }
});

test('header and home lead here', async ({ page }) => {
  await page.goto('/fr');
  await page
    .getByRole('main')
    .getByRole('link', { name: /Décodez-le/ })
    .click();
  await expect(page).toHaveURL(/\/fr\/decode$/);
  await page.goto('/fr/aadsts/50058');
  await page.getByRole('banner').getByRole('link', { name: 'Décoder' }).click();
  await expect(page).toHaveURL(/\/fr\/decode$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs and how to find a code by hand', async ({ page }) => {
    await page.goto('/zh-tw/decode');
    await expect(page.getByText(/解讀在您的瀏覽器中進行，需要 JavaScript/)).toBeVisible();
    await expect(page.getByRole('main').getByRole('link', { name: 'Azure AD B2C' })).toBeVisible();
    await expect(page.locator('textarea')).toBeHidden();
  });
});
