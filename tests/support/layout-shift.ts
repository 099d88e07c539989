import type { Page } from '@playwright/test';

type Recording = { shifts: Shift[] };

/** What moved, and by how much. */
interface Shift {
  readonly value: number;
  readonly of: readonly string[];
}

/**
 * Records what moves on pages from their first paint on, as https://wicg.github.io/layout-instability/ measures it.
 *
 * @param page before it is opened
 */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Source {
      readonly node?: Node;
      readonly previousRect: DOMRectReadOnly;
      readonly currentRect: DOMRectReadOnly;
    }
    const shifts: Recording['shifts'] = [];
    Object.assign(globalThis, { shifts });
    const place = ({ x, y, width, height }: DOMRectReadOnly): string => `${x},${y} ${width}×${height}`;
    const said = ({ node, previousRect, currentRect }: Source): string => {
      const markup = node instanceof Element ? node.outerHTML : `${node?.textContent}`;
      return `${markup.slice(0, 80)} from ${place(previousRect)} to ${place(currentRect)}`;
    };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; sources?: Source[] }[]) {
        shifts.push({ value: entry.value, of: (entry.sources ?? []).map(said) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/**
 * What has moved on a page, once all is painted and nothing is left to do.
 *
 * @param page an open page
 * @returns the shifts; none where nothing moved
 */
export function shiftsOf(page: Page): Promise<Shift[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestIdleCallback(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return (globalThis as unknown as Recording).shifts;
  });
}

/**
 * How much has moved on a page.
 *
 * @param page an open page
 * @returns the sum of the shifts; 0 where nothing moved
 */
export async function sumOfShifts(page: Page): Promise<number> {
  return (await shiftsOf(page)).reduce((sum, { value }) => sum + value, 0);
}
