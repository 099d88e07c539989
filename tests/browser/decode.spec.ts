import { expect, test } from '@playwright/test';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath } from '../../src/core/routes.ts';
import { axeFinds } from '../support/axe.ts';
import { chooseLog, GUID, LOG, paste, RESPONSE, SECRET } from '../support/decode-page.ts';
import { LANGUAGES } from '../support/thorough.ts';

/** Another id than that of the response. */
const OTHER = '8f9d3c5a-21e4-4d3c-9a0b-7f6e5d4c3b2a';

for (const [locale, about, title] of [
  ['', 'don’t explain it', '401 Unauthorized error: Is your token valid?'],
  ['/fr', 'ne l’expliquent pas', 'Erreur (401) Non autorisé'],
  ['/nb', 'forklarer den ikke', '401'],
  ['/zh-tw', '沒有說明它', '401'],
] as const) {
  test(`an error of Microsoft Graph is told to be undocumented, and its status leads to the guide (${locale || 'en'})`, async ({
    page,
  }) => {
    await page.goto(`${locale}/decode`);
    await paste(
      page,
      'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"InvalidAuthenticationToken","message":"Expired"}}',
    );
    const results = page.locator('[data-results]');
    await expect(results).toContainText('InvalidAuthenticationToken');
    await expect(results).toContainText(about);
    const link = results.locator(`a[href="${locale}/guides/401-invalid-token"]`);
    await expect(link).toContainText(title);
    await link.click();
    await expect(page.locator('h1')).toContainText('401');
  });
}

test('an error of Microsoft Graph without status leads to the guide on all of them', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, '{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges"}}');
  const links = page.locator('[data-results] a');
  await expect(links).toHaveCount(1);
  await expect(links).toHaveAttribute('href', '/guides/graph-authorization-errors');
});

test('a value that was cut off is given with what it may be', async ({ page }) => {
  await page.goto('/nb/decode');
  await paste(page, '{"error":"invalid_gr');
  const results = page.locator('[data-results]');
  await expect(results).toContainText('invalid_gr…');
  await expect(results).toContainText('Teksten er kuttet her.');
  await expect(results.getByRole('link', { name: 'invalid_grant' })).toHaveAttribute('href', '/nb/oauth/invalid_grant');
});

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
  await expect(results).toContainText('What the client should do: Send the request again');
  await expect(results).toContainText('The user can resolve this by signing in interactively');
  await expect(results).toContainText('2025-03-04 09:26:51 UTC');
  await expect(results.getByText(GUID)).toHaveCount(2);
  await expect(results).toContainText('acrs = c1');
  await expect(results.locator('pre')).toContainText('"access_token": {');
});

test('of a code stand kind, fixer, retry and the line for the reader, also on the card and in its language', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('role', 'developer'));
  await page.goto('/decode');
  await paste(page, "AADSTS50020: User account 'x' does not exist in tenant 'Kirsebaer AS'.");
  const code = page.locator('[data-results] .found li');
  await expect(code.locator('.words')).toContainText('What it isA failure');
  await expect(code.locator('.words')).toContainText('Trying again');
  await expect(code.locator('.line')).toContainText('Developer ');
  // The document's sentence, with what the message says in the place of its placeholder.
  await expect(code.locator('.filled')).toContainText('“Kirsebaer AS”');
  const card = page.locator('[data-preview]');
  await expect(card.locator('.remark')).toHaveCount(4);
  await expect(card).not.toContainText('Kirsebaer');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('nb');
  await expect(card.locator('.remark').first()).toHaveText('Hva det er En feil');
  await expect(card.locator('.remark').last()).toContainText('Utvikler ');
});

test('another language of the page keeps the text, in this tab only', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, 'AADSTS50076 kirsebaer');
  await page.locator('header a[hreflang="nb"]').first().click();
  await expect(page).toHaveURL(/\/nb\/decode$/);
  await expect(page.locator('textarea')).toHaveValue('AADSTS50076 kirsebaer');
  await expect(page.locator('[data-results] .found li')).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('kirsebaer');
});

test('on a phone the result is on the first screen, before the card', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/decode');
  await paste(page, `AADSTS50076: ${'long '.repeat(200)}`);
  const code = await page.locator('[data-results] .found .number').boundingBox();
  const card = await page.locator('[data-card]').boundingBox();
  expect(code?.y).toBeLessThan(844);
  expect(code?.y).toBeLessThan(card?.y ?? 0);
});

test('what a pasted text says comes into view on a phone, and stays where it is while someone types', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  // As high as a phone is above its keyboard.
  await page.setViewportSize({ width: 390, height: 460 });
  await page.goto('/decode');
  await page.locator('textarea').fill('AADSTS50058');
  const code = page.locator('[data-results] .found .number');
  await expect(code).toHaveText(/50058/);
  await expect(code).not.toBeInViewport();
  await page.evaluate((text) => navigator.clipboard.writeText(text), RESPONSE);
  await page.locator('textarea').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(code).toHaveText(/50076/);
  await expect(code).toBeInViewport();
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

test('an id that nothing is said of is shown as one', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, `AADSTS53003 ${GUID}`);
  await expect(page.locator('[data-results]')).toContainText('IDs (kind not stated)');
  await expect(page.locator('[data-results]')).toContainText(GUID);
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
  await expect(page.locator('[data-found]')).toBeHidden();
});

test('nothing stands four times: the card leaves out a message that its fields say', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, RESPONSE.replace(GUID, OTHER));
  const places = page.locator('.decode :is(textarea, [data-results], [data-preview])');
  const timesOf = async (text: string): Promise<number> =>
    (await places.evaluateAll((found) => found.map((one) => (one as HTMLTextAreaElement).value ?? one.textContent)))
      .join('\n')
      .split(text).length - 1;
  await expect(page.locator('[data-preview] .value').filter({ hasText: OTHER })).toBeVisible();
  for (const text of [OTHER, GUID, 'UserStrongAuth', '09:26:51']) expect(await timesOf(text)).toBeLessThan(4);
  const message = page.getByLabel('Include the message');
  await expect(message).not.toBeChecked();
  // A code that nothing is known of is explained by the message alone.
  await page.locator('textarea').fill('AADSTS5999999: failed in the browser');
  await expect(page.locator('[data-preview] .message')).toContainText('failed in the browser');
  await expect(message).toBeChecked();
  // What the reader chose stays.
  await message.uncheck();
  await page.locator('textarea').fill('AADSTS5999998: failed in the browser');
  await expect(page.locator('[data-preview]')).toContainText('5999998');
  await expect(page.locator('[data-preview]')).not.toContainText('browser');
});

test('the card is closed: single blanks are opened and closed again, it speaks another language, and is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/decode');
  await paste(page, `${RESPONSE} access_token=${SECRET}`);
  const slip = page.locator('[data-preview]');
  await expect(slip).not.toContainText(SECRET);
  const blanks = slip.locator('.message .blank');
  await page.getByLabel('Include the message').check();
  await expect(blanks).toHaveText(['[user]', '[address]', '[secret]']);
  await expect(slip).toContainText('Blank');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(slip).toHaveAttribute('lang', 'fr');
  await expect(blanks.first()).toHaveText('[utilisateur]');
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
  // By key, and only this one.
  await blanks.first().focus();
  await page.keyboard.press('Enter');
  await expect(blanks.first()).toHaveText(`${SECRET}@contoso.com`);
  await expect(blanks.first()).toBeFocused();
  await expect(blanks.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(blanks.nth(2)).toHaveText('[secret]');
  expect(await copied('Copy as text')).toContain(`${SECRET}@contoso.com`);
  await blanks.first().click();
  await expect(slip).not.toContainText(SECRET);
  await blanks.nth(2).click();
  await expect(blanks.nth(2)).toHaveText(SECRET);
  await page.getByLabel('Include the message').uncheck();
  await expect(slip).not.toContainText(SECRET);
});

test('the card of a pasted log names nobody', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, `AADSTS50126, from this log:\n${LOG}`);
  const slip = page.locator('[data-preview]');
  await page.getByLabel('Include the message').check();
  await expect(slip).toContainText('AADSTS50126');
  await expect(slip.locator('.message').filter({ hasText: '50126' }).first()).toContainText('2025-03-04 09:00');
  await expect(slip).not.toContainText(SECRET);
});

test('without a code there is a card too, folded until it is asked for', async ({ page }) => {
  await page.goto('/decode');
  await paste(page, `Sign-in of ${SECRET} failed in the browser`);
  const slip = page.locator('[data-preview]');
  await expect(page.locator('[data-status]')).toContainText('We find nothing here that we know');
  await expect(slip).toBeHidden();
  await page.getByRole('heading', { name: 'Hand over' }).click();
  await expect(slip).toBeVisible();
  await expect(slip.locator('.message')).toHaveText('Sign-in of [not known] failed in the browser');
  await page.locator('textarea').fill('AADSTS50058');
  await expect(slip).toBeVisible();
});

test('several sign-ins get a card each, with their own ids', async ({ page }) => {
  await page.goto('/decode');
  const record = (code: string, id: string) =>
    `AADSTS${code}: Solveig\nTrace ID: ${id}\nTimestamp: 2025-03-04 09:26:51Z`;
  const other = GUID.replace(/00$/, '01');
  await paste(page, `${record('50058', GUID)}\n${record('50126', other)}`);
  const cards = page.locator('[data-preview] .card');
  await expect(cards).toHaveCount(2);
  await expect(cards.first()).toContainText('AADSTS50058');
  await expect(cards.first()).not.toContainText(other);
  await expect(cards.last()).toContainText(other);
  await page.getByLabel('Include the message').check();
  await cards.last().locator('.blank').first().click();
  await expect(cards.last().locator('.blank.open')).toHaveText('Solveig');
  await expect(cards.first().locator('.blank.open')).toHaveCount(0);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the filled page in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    for (const locale of LANGUAGES) {
      await page.goto(localizedPath(locale, '/decode'));
      await paste(
        page,
        `${RESPONSE} AADSTS50059999 https://login.microsoftonline.com/common/oauth2/authorize?client_id=${GUID}&state=abcdefgh`,
      );
      await chooseLog(page, LOG);
      expect(await axeFinds(page), locale).toEqual([]);
    }
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
    await chooseLog(page, LOG);
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
