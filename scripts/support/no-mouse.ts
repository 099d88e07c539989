import type { Page } from '@playwright/test';

/**
 * Takes the mouse away that Chromium without windows puts into the corner of every page, as if someone were there.
 *
 * @param page before it is opened
 */
export async function withoutMouse(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isOfNobody = ({ clientX, clientY }: PointerEvent): boolean => clientX === 0 && clientY === 0;
    addEventListener('pointerover', (event) => isOfNobody(event) && event.stopImmediatePropagation(), true);
  });
}
