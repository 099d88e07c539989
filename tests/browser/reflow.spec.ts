import { expect, type Page, test } from '@playwright/test';
import { localizedPath } from '../../src/core/routes.ts';
import { recordShifts, shiftsOf } from '../support/layout-shift.ts';
import { PAGE_CLASSES } from '../support/page-classes.ts';
import { LANGUAGES, THOROUGH } from '../support/thorough.ts';

/** Styles a reader's own; added in a way the site's policy has no say in. */
async function addStyles(page: Page, css: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, css);
}

/**
 * Elements whose text is cut, or that stick out of the window to the side. What scrolls may be wider than it shows; a line cut by
 * an ellipsis stands in full on the page it leads to.
 */
function losses(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isScroller = (element: Element): boolean => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      return /auto|scroll/.test(overflowX) || textOverflow === 'ellipsis';
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > innerWidth)
      found.push(`page is ${document.documentElement.scrollWidth} wide`);
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility({ visibilityProperty: true }) || element.closest('.sr-only, .skip, svg, [popover]'))
        continue;
      const style = getComputedStyle(element);
      const name = `${element.localName}.${element.className} "${element.textContent?.trim().slice(0, 40)}"`;
      let inScroller = false;
      for (let up: Element | null = element; up !== null; up = up.parentElement) inScroller ||= isScroller(up);
      const box = element.getBoundingClientRect();
      if (!inScroller && (box.right > innerWidth + 1 || box.left < -1)) found.push(`outside: ${name}`);
      if (style.textOverflow === 'ellipsis' || /^(?:inline|contents)$/.test(style.display)) continue;
      const isCut = style.overflowY === 'hidden' || /^(?:button|input|select)$/.test(element.localName);
      if (isCut && element.scrollHeight > element.clientHeight + 2) found.push(`cut: ${name}`);
    }
    return found;
  });
}

for (const [name, width] of [
  ['at 200 % zoom of a window 1280 wide', 640],
  ['at 400 %, which is 320 wide', 320],
] as const) {
  test(`${name}, nothing is lost and nothing scrolls sideways`, async ({ page }) => {
    await page.setViewportSize({ width, height: 512 });
    // Where there is least room, words of both kinds; with more of it, long ones.
    for (const locale of width === 320 || THOROUGH ? LANGUAGES : (['fr'] as const)) {
      for (const path of PAGE_CLASSES) {
        await page.goto(localizedPath(locale, path));
        expect(await losses(page), `${locale} ${path}`).toEqual([]);
      }
    }
  });
}

test('a search field that its browser makes wide does not push the page aside', async ({ page }) => {
  await page.setViewportSize({ width: 378, height: 720 });
  for (const path of ['/zh-tw/aadsts/50058', '/zh-tw/guides', '/zh-tw/decode', '/zh-tw/about']) {
    await page.goto(path);
    // Firefox does so with a Chinese font.
    await page.locator('header input').evaluate((input: HTMLInputElement) => {
      input.size = 60;
    });
    expect(await losses(page), path).toEqual([]);
  }
});

test('with the text spacing of WCAG 1.4.12, nothing is cut', async ({ page }) => {
  for (const path of PAGE_CLASSES) {
    await page.goto(localizedPath('fr', path));
    await addStyles(
      page,
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
        'p { margin-bottom: 2em !important }',
    );
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await losses(page), `${path} at ${width}`).toEqual([]);
    }
  }
});

test('with text twice as large, nothing is cut', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of PAGE_CLASSES) {
    await page.goto(localizedPath('fr', path));
    await addStyles(page, ':root { font-size: 200% }');
    expect(await losses(page), path).toEqual([]);
  }
});

test('nothing moves for who asks for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of PAGE_CLASSES) {
    await page.goto(localizedPath('en', path));
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
          return (
            [transitionDuration, animationDuration].some((time) => /[1-9]/.test(time)) || scrollBehavior !== 'auto'
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving, path).toEqual([]);
  }
});

test('what one sees takes the whole line on a phone, and less than half of it beside its codes', async ({ page }) => {
  const share = (): Promise<number> =>
    page.evaluate(() => {
      const widthOf = (selector: string): number =>
        document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
      return widthOf('table.signs tbody th') / widthOf('table.signs');
    });
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/topics/mfa');
  expect(await share()).toBeGreaterThan(0.99);
  await page.setViewportSize({ width: 1280, height: 800 });
  expect(await share()).toBeLessThan(0.45);
});

test('a link moves nothing that stands before it, while its own text has not come yet', async ({ page }) => {
  for (const path of PAGE_CLASSES) {
    await page.goto(localizedPath('zh-TW', path));
    const moved = await page.evaluate(() => {
      const range = document.createRange();
      const topOf = (node: Node): number | undefined => {
        range.selectNodeContents(node);
        const [box] = range.getClientRects();
        return node.textContent?.trim() === '' ? undefined : box?.top;
      };
      // The page's script makes the choice of a cloud with its text.
      return [...document.querySelectorAll('a:not(.cloud)')].slice(0, 200).flatMap((link) => {
        const parent = link.parentElement as HTMLElement;
        const siblings = [...parent.childNodes];
        const before = siblings.slice(0, siblings.indexOf(link));
        const tops = before.map(topOf);
        if (tops.every((top) => top === undefined)) return [];
        // As the parser leaves it that waits for more.
        const [content, after] = [[...link.childNodes], siblings.slice(before.length + 1)];
        for (const node of [...content, ...after]) node.remove();
        const isMoved = before.map(topOf).some((top, at) => Math.abs((top ?? 0) - (tops[at] ?? 0)) > 0.5);
        link.append(...content);
        parent.append(...after);
        return isMoved ? [link.outerHTML.slice(0, 120)] : [];
      });
    });
    expect(moved, path).toEqual([]);
  }
});

// What comes late is the same in every language; at night each is loaded at both widths.
for (const [width, languages] of [
  [360, THOROUGH ? LANGUAGES : (['fr'] as const)],
  [1280, THOROUGH ? LANGUAGES : (['zh-TW'] as const)],
] as const) {
  test(`nothing shifts while a slow machine loads a page, ${width} wide`, async ({ page }) => {
    await recordShifts(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    await page.setViewportSize({ width, height: 800 });
    for (const locale of languages) {
      for (const path of PAGE_CLASSES) {
        await page.goto(localizedPath(locale, path), { waitUntil: 'load' });
        expect(await shiftsOf(page), `${locale} ${path}`).toEqual([]);
      }
    }
  });
}
