import { expect, test } from '@playwright/test';
import { drop, LOG, logFile } from '../support/decode-page.ts';

test('a log becomes a table that is sorted, by keyboard too', async ({ page }) => {
  await page.goto('/decode');
  await page.locator('input[type=file]').setInputFiles(logFile(LOG));
  const table = page.locator('table.log');
  await expect(page.locator('[data-log-status]')).toHaveText('3 different error codes.');
  const codes = table.locator('tbody th.code');
  await expect(codes).toHaveText(['AADSTS50126', 'AADSTS50053', 'AADSTS5999999']);
  await expect(page.locator('.sums')).toHaveText(
    /Records5.*Failures and faults3 \(60%\).*not known1 \(20%\).*Succeeded \(code 0\)1 \(20%\).*Users with an error2/s,
  );
  const first = table.locator('tbody tr:not(.group)').first();
  await expect(first.locator('td.count')).toHaveText('2 40%');
  await expect(first.locator('td.users')).toHaveText('2');
  await expect(first.locator('td.first')).toHaveText('2025-03-04 09:00');
  await expect(first.locator('td.last')).toHaveText('2025-03-04 10:00');
  await expect(first.locator('th').getByRole('link')).toHaveAttribute('href', '/aadsts/50126');
  await expect(table.locator('tr.unknown')).toContainText('Not in the documents.');
  await expect(table.locator('th.count')).toHaveAttribute('aria-sort', 'descending');
  await table.getByRole('button', { name: 'Code' }).focus();
  await page.keyboard.press('Enter');
  await expect(codes).toHaveText(['AADSTS50053', 'AADSTS50126', 'AADSTS5999999']);
  await expect(table.locator('thead th.code')).toHaveAttribute('aria-sort', 'ascending');
  await page.keyboard.press('Enter');
  // Failures stay before what is not known.
  await expect(codes).toHaveText(['AADSTS50126', 'AADSTS50053', 'AADSTS5999999']);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download as CSV' }).click();
  const { createReadStream } = await import('node:fs');
  const chunks = await createReadStream(await (await download).path()).toArray();
  const csv = Buffer.concat(chunks).toString('utf8');
  const line = csv.split('\r\n').find((one) => one.startsWith('"AADSTS50126"'));
  expect(line).toMatch(/^"AADSTS50126","2","40%","A failure",/);
  expect(line).toContain(',"2","","2025-03-04 09:00:00","2025-03-04 10:00:00","');
});

test('a file can be dropped; JSON is read; one that is too large or no log is refused', async ({ page }) => {
  await page.goto('/decode');
  const graph = JSON.stringify({ value: [{ createdDateTime: '2025-03-04T09:00:00Z', status: { errorCode: 50058 } }] });
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'log.json'));
    return data;
  }, graph);
  await drop(page, '[data-drop]', transfer);
  await expect(page.locator('table.log tbody th.code')).toHaveText(['AADSTS50058']);
  const status = page.locator('[data-log-status]');
  const input = page.locator('input[type=file]');
  await input.setInputFiles(logFile('[{"status":', 'cut.json'));
  await expect(status).toContainText('could not be read');
  await expect(page.locator('table.log')).toHaveCount(0);
  await input.setInputFiles(logFile('a,b\r\n', 'empty.csv'));
  await expect(status).toContainText('no records');
  await input.setInputFiles(logFile('x'.repeat(20 * 1024 * 1024 + 1), 'large.csv'));
  await expect(status).toContainText('larger than 20 MB');
});

test('20 MB are counted without freezing the page', async ({ page }) => {
  await page.goto('/decode');
  // What takes a drop is there once it answers.
  await page.locator('textarea').fill('AADSTS50058');
  await expect(page.locator('[data-output]')).toBeVisible();
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
