import type { Page } from '@playwright/test';

type Recording = { shifts: number[] };

/**
 * Records what moves on pages from their first paint on, as https://wicg.github.io/layout-instability/ measures it.
 *
 * @param page before it is opened
 */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * How much has moved on a page, once all is painted and nothing is left to do.
 *
 * @param page an open page
 * @returns the sum of the shifts; 0 where nothing moved
 */
export function sumOfShifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return (globalThis as unknown as Recording).shifts.reduce((sum, one) => sum + one, 0);
  });
}
