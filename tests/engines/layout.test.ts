import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { LOCALES } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { DIST } from '../support/built-site.ts';
import { problemsOf, type Tab } from './engine.ts';
import { siteForTests } from './site.ts';
import { ENGINE, engineForTests } from './start.ts';

const WIDTHS = [320, 390, 768, 1440] as const;

/** One page of each kind of layout. */
const PAGES: readonly PagePath[] = [
  '/',
  '/aadsts',
  '/aadsts/500',
  '/topics/mfa',
  '/aadsts/50053',
  '/aadsts/16000',
  '/guides/403-permissions',
  '/search',
  '/decode',
  '/about',
];

/** Run in a page: what sticks out of the window to the side. */
function outside(): string[] {
  const width = document.documentElement.clientWidth;
  const found =
    document.documentElement.scrollWidth > width ? [`page is ${document.documentElement.scrollWidth} wide`] : [];
  const scrolls = (element: Element): boolean => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
  for (const element of document.querySelectorAll('main *, header *, footer *')) {
    if (!element.checkVisibility() || element.closest('svg, .sr-only, .skip, [popover]') !== null) continue;
    const { left, right } = element.getBoundingClientRect();
    if (right <= width + 1 && left >= -1) continue;
    let isInScroller = false;
    for (let up: Element | null = element; up !== null; up = up.parentElement) isInScroller ||= scrolls(up);
    if (!isInScroller)
      found.push(`${element.localName}.${element.className}: ${Math.round(left)}–${Math.round(right)}`);
  }
  return found;
}

/** Looks at one page at every width that a window of the engine can have; returns what is wrong. */
async function lookAt(tab: Tab, name: string, t: TestContext): Promise<string[]> {
  const wrong: string[] = [];
  let seen = 0;
  for (const width of WIDTHS) {
    if (!(await tab.resize(width, 800))) {
      t.diagnostic(`${name}: no window ${width} wide`);
      continue;
    }
    seen += 1;
    for (const one of await tab.run(outside)) wrong.push(`${name} at ${width}: ${one}`);
  }
  assert.ok(seen > 0, `${name}: no window of any width`);
  return wrong;
}

describe(`pages in ${ENGINE}`, () => {
  const engine = engineForTests();
  const at = siteForTests(DIST);

  for (const locale of LOCALES) {
    it(`in ${locale} fit into windows of ${WIDTHS.join(', ')}, and break no policy`, async (t) => {
      const tab = await engine.open();
      const wrong: string[] = [];
      for (const path of PAGES) {
        await tab.goto(at(localizedPath(locale, path)));
        wrong.push(...(await lookAt(tab, path, t)));
      }
      assert.deepEqual(wrong, []);
      assert.deepEqual(await problemsOf(tab), []);
    });
  }

  it('mark links in their texts by a line below', async () => {
    const tab = await engine.open();
    for (const path of ['/aadsts/50053', '/fr/aadsts/53003'] as const) {
      await tab.goto(at(path));
      const lines = await tab.run(() =>
        [...document.querySelectorAll('main :is(p, dd, li) > a')]
          .filter(
            (link) => link.checkVisibility() && link.closest('nav, aside, .rows, .trail, .pager, .plain-list') === null,
          )
          .map((link) => getComputedStyle(link).textDecorationLine),
      );
      assert.ok(lines.length > 0, path);
      assert.deepEqual([...new Set(lines)], ['underline'], path);
    }
  });

  it('stretch a code block no wider than the text', async () => {
    const tab = await engine.open();
    await tab.resize(390, 800);
    await tab.goto(at('/aadsts/50058'));
    const [pre, main] = await tab.run(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      const widest = Math.max(
        ...[...document.querySelectorAll('main pre')].map((one) => one.getBoundingClientRect().width),
      );
      return [widest, document.querySelector('main')?.getBoundingClientRect().width ?? 0];
    });
    assert.ok((pre ?? 0) > 0 && (pre ?? 0) <= (main ?? 0), `${pre} of ${main}`);
  });

  it('keep the header in view', async () => {
    const tab = await engine.open();
    await tab.resize(1440, 800);
    await tab.goto(at('/aadsts'));
    const top = await tab.run(async () => {
      scrollTo(0, 3000);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.querySelector('header.bar')?.getBoundingClientRect().top;
    });
    assert.equal(top, 0);
  });
});

describe(`pages from right to left, in ${ENGINE}`, () => {
  const engine = engineForTests();
  const at = siteForTests(`${DIST}-fixture-rtl`);

  it('fit, begin at the right, and keep codes and code from left to right', async (t) => {
    const tab = await engine.open();
    const wrong: string[] = [];
    for (const path of ['/arz', '/arz/aadsts', '/arz/aadsts/70001', '/arz/guides/trial', '/arz/decode', '/arz/about']) {
      await tab.goto(at(path));
      wrong.push(...(await lookAt(tab, path, t)));
      assert.equal(await tab.run(() => getComputedStyle(document.body).direction), 'rtl', path);
    }
    assert.deepEqual(wrong, []);
    await tab.resize(1440, 800);
    await tab.goto(at('/arz/aadsts/70001'));
    const seen = await tab.run(() => {
      const box = (css: string): DOMRect => document.querySelector(css)?.getBoundingClientRect() as DOMRect;
      const way = (css: string): string => getComputedStyle(document.querySelector(css) as Element).direction;
      return {
        isBrandRight: box('.brand').left > box('.tools').right,
        isRailLeft: box('.rail').right <= box('article').left,
        number: way('h1 .number'),
        code: way('pre'),
      };
    });
    assert.deepEqual(seen, { isBrandRight: true, isRailLeft: true, number: 'ltr', code: 'ltr' });
    assert.deepEqual(await problemsOf(tab), []);
  });
});
