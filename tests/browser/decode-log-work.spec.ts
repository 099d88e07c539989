import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { chooseLog, drop, LOG, logFile, SECRET } from '../support/decode-page.ts';

// Logs of many records: pasted or chosen, cancelled, replaced, chosen from; what is read on which thread.

const ID = (at: number): string => `9bc3ab49-b65d-410a-85ad-${String(at).padStart(12, '0')}`;
const HEAD = 'Date (UTC),Correlation ID,User,Application,Status,Sign-in error code';
const row = (at: number, code: number): string =>
  `2025-03-04T${String(9 + (at % 10)).padStart(2, '0')}:00:00Z,${ID(at)},${SECRET}${at % 3},App ${at % 2},Failure,${code}`;
const table = (rows: number, codeOf: (at: number) => number = () => 50126): string =>
  [HEAD, ...Array.from({ length: rows }, (_, at) => row(at, codeOf(at)))].join('\n');
const status = (page: Page) => page.locator('[data-log-status]');

test('a pasted log becomes the table; its latest record is explained and gets a card', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('textarea').fill(table(30, (at) => (at % 3 === 0 ? 50074 : 50126)));
  await expect(page.locator('[data-log-name]')).toHaveText('The pasted text');
  await expect(page.locator('table.log tbody th.code')).toHaveText(['AADSTS50126', 'AADSTS50074']);
  await expect(page.locator('table.log tbody.problems tr.group')).toContainText('20 (66.7%)');
  await expect(page.locator('table.log tbody.steps tr.group')).toContainText('10 (33.3%)');
  // No one reads thirty cards.
  await expect(page.locator('[data-output]')).toBeHidden();
  await page.getByRole('button', { name: /^Latest record with AADSTS50126/ }).click();
  const results = page.locator('[data-results]');
  await expect(results.getByRole('link', { name: /AADSTS50126/ })).toBeVisible();
  await expect(results).toContainText('2025-03-04 18:00:00 UTC');
  await expect(page.getByRole('heading', { name: 'What the text says' })).toBeFocused();
  const card = page.locator('[data-preview]');
  await expect(card.locator('.card')).toHaveCount(1);
  await expect(card).toContainText('9bc3ab49');
  await expect(card).not.toContainText(SECRET);
  // Another text takes the pasted table away again.
  await page.locator('textarea').fill('AADSTS50058: x');
  await expect(page.locator('table.log')).toHaveCount(0);
  await expect(results.getByRole('link', { name: /AADSTS50058/ })).toBeVisible();
});

test('a few rows of a pasted table are records: each has its own id on a card', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('textarea').fill(table(2).replaceAll(',', '\t'));
  const cards = page.locator('[data-preview] .card');
  await expect(cards).toHaveCount(2);
  await expect(cards.nth(0)).toContainText(ID(0));
  await expect(cards.nth(1)).toContainText(ID(1));
  await expect(page.locator('table.log tbody th.code')).toHaveText(['AADSTS50126']);
});

test('what is selected has queries, and the table is copied as Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/decode');
  await chooseLog(page, LOG);
  const queries = page.locator('.queries');
  await expect(queries).toContainText('Select codes in the table');
  await page.getByRole('checkbox', { name: 'Select AADSTS50126' }).check();
  await expect(queries.locator('pre').first()).toContainText('ResultType == "50126"');
  await page.getByRole('checkbox', { name: 'Select all: Failures and faults' }).check();
  await expect(queries.locator('pre').first()).toContainText('ResultType in ("50126", "50053")');
  await expect(page.getByRole('checkbox', { name: 'Select AADSTS50053' })).toBeChecked();
  await queries.getByRole('button', { name: /^Copy the query: Microsoft Graph/ }).click();
  await expect(page.locator('[data-log-copied]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '$filter=status/errorCode eq 50126 or status/errorCode eq 50053',
  );
  await page.locator('[data-log]').getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^\*\*Failures and faults\*\* \(3, 60%\)\n\n\| Code \| Count \| Share \|/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toContain(SECRET);
});

test('the line for the reader stands in the table once a reader is chosen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('role', 'helpDesk'));
  await page.goto('/decode');
  await chooseLog(page, LOG);
  const first = page.locator('table.log tbody tr:not(.group)').first();
  await expect(first.locator('.line')).toContainText('Help desk');
});

test('a file comes into view with its name, and takes the focus; it may be dropped anywhere', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/decode');
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'march.csv'));
    return data;
  }, LOG);
  await drop(page, 'h1', transfer);
  const name = page.locator('[data-log-name]');
  await expect(name).toHaveText('march.csv');
  await expect(name).toBeFocused();
  await expect(name).toBeInViewport();
  await expect(page.locator('.sums')).toBeInViewport();
});

test('a second file ends the first, and reading is cancelled', async ({ page }) => {
  await page.goto('/decode');
  const input = page.locator('input[type=file]');
  const large = table(150_000);
  await input.setInputFiles(logFile(large, 'large.csv'));
  await input.setInputFiles(logFile(LOG, 'small.csv'));
  await expect(page.locator('[data-log-name]')).toHaveText('small.csv');
  await expect(status(page)).toHaveText('3 different error codes.');
  // Nothing of the first comes later: the worker has ended what was asked for before this.
  await input.setInputFiles(logFile(LOG.replaceAll('50053', '50126'), 'third.csv'));
  await expect(status(page)).toHaveText('2 different error codes.');
  await input.setInputFiles(logFile(large, 'large.csv'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(status(page)).toHaveText('Reading was canceled.');
  await expect(page.locator('table.log')).toHaveCount(0);
  await input.setInputFiles({ name: 'log.csv.gz', mimeType: 'application/gzip', buffer: gzipSync(LOG) });
  await expect(status(page)).toHaveText('This is an archive. Unpack it and choose the file in it.');
});

test('of a log with 5,000 codes so many rows are made as one can read; the others come when asked for', async ({
  page,
}) => {
  await page.goto('/decode');
  await chooseLog(
    page,
    table(5000, (at) => 50_000 + at),
  );
  const rows = page.locator('table.log tbody tr:not(.group)');
  await expect(rows).toHaveCount(200);
  await page.getByRole('button', { name: 'Show more codes (4,800 left)' }).click();
  await expect(rows).toHaveCount(400);
  await expect(rows.nth(200).getByRole('checkbox')).toBeFocused();
  await page.getByRole('button', { name: 'Code', exact: true }).click();
  await expect(rows).toHaveCount(200);
});

test('a text over 20 kB is read by the worker: the page’s own work does not grow with it', async ({ page }) => {
  await page.addInitScript(() => {
    const counts = { tasks: [] as string[], work: 0 };
    Object.assign(globalThis, { counts });
    const { exec } = RegExp.prototype;
    RegExp.prototype.exec = function (this: RegExp, text: string): RegExpExecArray | null {
      const from = this.global || this.sticky ? this.lastIndex : 0;
      const match = exec.call(this, text);
      counts.work += (match === null ? text.length : match.index + match[0].length) - from + 1;
      return match;
    };
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (this: Worker, ...[message]: [{ kind: string }]): void {
      // The words that stay are given once, before anything is read.
      if (message.kind !== 'vocabulary') counts.tasks.push(message.kind);
      postMessage.call(this, message);
    };
  });
  await page.goto('/decode');
  await page.locator('textarea').fill('AADSTS50058');
  await page.getByLabel('Include the message').check();
  const workOf = async (code: number, length: number): Promise<{ tasks: string[]; work: number }> => {
    await page.evaluate(() =>
      Object.assign((globalThis as never as { counts: object }).counts, { tasks: [], work: 0 }),
    );
    const line = `some words of a message that goes on and on and names nobody, but Solveig `;
    await page.locator('textarea').fill(`AADSTS${code}: ${line.repeat(Math.ceil(length / line.length))}`);
    await expect(page.locator('[data-results]').getByRole('link', { name: new RegExp(`AADSTS${code}`) })).toBeVisible();
    return page.evaluate(() => (globalThis as never as { counts: { tasks: string[]; work: number } }).counts);
  };
  const short = await workOf(50126, 15_000);
  expect(short.tasks).toEqual([]);
  const long = await workOf(50053, 100_000);
  const longest = await workOf(50058, 400_000);
  expect([long.tasks, longest.tasks]).toEqual([['text'], ['text']]);
  expect(longest.work).toBeLessThan(long.work * 1.5);
  // The card is closed by whoever reads: here for the short text, there for the long one.
  expect(long.work).toBeLessThan(short.work / 3);
  await expect(page.locator('[data-preview]')).toContainText('goes on and on');
  await expect(page.locator('[data-preview]')).not.toContainText('Solveig');
});

/** From now on the page's worker ends in an error, in the place of its next answer. */
async function die(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBe(1);
  await page.workers()[0]?.evaluate(() => {
    const fail = (): void => {
      setTimeout(() => {
        throw new Error('killed');
      });
    };
    Object.assign(globalThis, { postMessage: fail });
  });
}

test('a worker that dies in the middle of a log says so, and the next file is read', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('textarea').focus();
  await die(page);
  const input = page.locator('input[type=file]');
  await input.setInputFiles(logFile(table(20_000), 'large.csv'));
  await expect(status(page)).toHaveText(/^Reading this file stopped with an error/);
  await input.setInputFiles(logFile(LOG, 'next.csv'));
  await expect(page.locator('[data-log-name]')).toHaveText('next.csv');
  await expect(status(page)).toHaveText('3 different error codes.');
});

test('a worker that dies over a long text leaves the reader with an answer', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('textarea').focus();
  await die(page);
  await page.locator('textarea').fill(`AADSTS50126: ${'word '.repeat(6000)}`);
  await expect(page.locator('[data-results]').getByRole('link', { name: /AADSTS50126/ })).toBeVisible();
});
