import { expect, type Page, test } from '@playwright/test';
import { localizedPath } from '../../src/core/routes.ts';
import { PAGE_CLASSES } from '../support/page-classes.ts';
import { THOROUGH } from '../support/thorough.ts';

interface Stop {
  readonly name: string;
  readonly isRinged: boolean;
  readonly isInView: boolean;
}

/** Defines `currentStop` in a page: where the focus is, and whether one can see it there; undefined at the end of the page. */
async function watchFocus(page: Page): Promise<void> {
  await page.evaluate(`globalThis.currentStop = ${currentStop}`);
}

function currentStop(): Stop | undefined {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return undefined;
  // What stands for a control that is only there for screen readers.
  const stand = focused.matches('.sr-only') ? (focused as HTMLInputElement).labels?.[0] : undefined;
  const element = stand ?? focused;
  const ring = (candidate: Element): boolean => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  };
  // A box inside a form with a ring of its own shows the form's.
  const form = element.closest('.find, .box');
  // A link that is broken over two lines is wherever its first piece is.
  const { x, y, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const seen = document.elementFromPoint(x + width / 2, y + Math.min(height / 2, 10));
  return {
    name: `${element.localName} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`,
    isRinged: ring(element) || (form !== null && ring(form)),
    isInView: seen !== null && (element.contains(seen) || seen.contains(element)),
  };
}

type WithStop = typeof globalThis & { currentStop: typeof currentStop };

/** Walks a page by Tab. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let count = 0; count < 150; count += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => (globalThis as WithStop).currentStop());
    if (stop === undefined) break;
    stops.push(stop);
  }
  return stops;
}

/** What the keyboard reaches, focused one after the other as a key would. */
function stopsOf(page: Page): Promise<Stop[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'))
      .flatMap((element) => {
        element.focus({ focusVisible: true } as FocusOptions);
        return document.activeElement === element ? [(globalThis as WithStop).currentStop()] : [];
      })
      .filter((stop) => stop !== undefined),
  );
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`at whatever the keyboard reaches, one sees where one is, forced colours ${forcedColors}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    // The long list is made of the rows the short one has.
    for (const path of PAGE_CLASSES.filter((candidate) => candidate !== '/aadsts')) {
      await page.goto(localizedPath('fr', path));
      await watchFocus(page);
      // The way is the same in all colours, and short ways are parts of these.
      const isWalked = forcedColors === 'none' && ['/', '/aadsts/50053', '/search', '/decode'].includes(path);
      const stops = await (isWalked || THOROUGH ? walk(page) : stopsOf(page));
      expect(stops.length, path).toBeGreaterThan(8);
      expect(stops[0]?.name, path).toContain('Aller au contenu');
      const lost = stops.filter(({ isRinged, isInView }) => !isRinged || !isInView);
      expect(lost, path).toEqual([]);
    }
  });
}

test('whatever one points at is at least 24 by 24 pixels, links inside a sentence aside', async ({ page }) => {
  for (const path of PAGE_CLASSES) {
    await page.goto(localizedPath('nb', path));
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const small = await page.evaluate(() => {
        const isShown = (element: Element): boolean =>
          element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip, .sr-only');
        // WCAG 2.5.8, exception "inline": the line height of other text limits the size.
        const isInText = (element: Element): boolean => {
          let block: Element | null = element;
          while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
          const around = block?.textContent?.replace(element.textContent ?? '', '') ?? '';
          return block !== element && /[\p{L}\p{N}]{3}/u.test(around);
        };
        // Rows far below are laid out when they come into view; here all of them are looked at.
        for (const element of document.querySelectorAll<HTMLElement>('main *')) {
          if (getComputedStyle(element).contentVisibility === 'auto') element.style.contentVisibility = 'visible';
        }
        return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, label:has(input)')]
          .filter(
            (element) =>
              isShown(element) &&
              !isInText(element) &&
              element.closest('label') === (element.localName === 'label' ? element : null),
          )
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 24 || box.height < 24)
          .map(
            ({ element, box }) =>
              `${Math.round(box.width)} × ${Math.round(box.height)} ${element.outerHTML.slice(0, 90)}`,
          );
      });
      expect(small, `${path} at ${width}`).toEqual([]);
    }
  }
});
