import { expect } from '@playwright/test';
import { localeOfSegment } from '../../src/core/locales.ts';
import { ALL, inBatches, inTabs, TIMEOUT, test, withoutPauses } from '../injections/browser.ts';
import { INJECTIONS } from '../injections/corpus.ts';
import { HOSTILE_CODES, WORD } from '../injections/hostile-content.ts';
import { wrongLinks } from '../injections/links.ts';
import { inParts } from '../injections/parts.ts';
import { hadItsTurn, inspect, watch } from '../injections/watch.ts';

// Injections that are searched for, and addresses made of them.

test.describe.configure({ mode: 'default', timeout: TIMEOUT });

test('a search that finds them all shows their words and leads to their pages', async ({ page, site }) => {
  const happened = await watch(page, site.bare);
  await page.goto(`${site.bare}/search?q=${WORD}`);
  const more = page.locator('[data-more]');
  await expect(page.locator('#results[aria-busy=false] li').first()).toBeVisible();
  for (let shown = await page.locator('#results li').count(); await more.isVisible(); ) {
    await more.click();
    await expect.poll(async () => page.locator('#results li').count()).toBeGreaterThan(shown);
    shown = await page.locator('#results li').count();
  }
  const { links, problems } = await page.evaluate(inspect, '#results');
  expect(links.length).toBeGreaterThan(HOSTILE_CODES.length * 0.9);
  expect(links.filter(({ href }) => !/^http:\/\/127\.0\.0\.1:\d+\/aadsts\/60\d{3}$/.test(href))).toEqual([]);
  expect([...problems, ...happened]).toEqual([]);
});

for (const place of ['the address of the results page', 'the dialog'] as const) {
  test(`each of them searched for by ${place}`, async ({ page, site }) => {
    const isDialog = place === 'the dialog';
    const happened = await watch(page, site.bare);
    await withoutPauses(page);
    await page.goto(`${site.bare}/${isDialog ? 'about' : 'search#q=x'}`);
    if (!isDialog) await expect(page.locator('#results')).toHaveAttribute('data-for', 'x');
    else {
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    // A box of one line has no line breaks, an address no half characters.
    const queries = INJECTIONS.map(({ text }) => (isDialog ? text.replace(/[\r\n]+/g, '') : text.toWellFormed()));
    const found = await inBatches(
      page,
      site,
      queries,
      isDialog ? 'dialog' : '[data-lookup]',
      async (query, expected) => {
        const input = document.querySelector<HTMLInputElement>('dialog input');
        const list = document.querySelector<HTMLElement>(input === null ? '#results' : 'dialog .list');
        if (input === null) {
          history.replaceState(null, '', `#${new URLSearchParams({ q: query })}`);
          dispatchEvent(new HashChangeEvent('hashchange'));
        } else {
          input.value = query;
          input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        const limit = performance.now() + 10_000;
        const isShown = (): boolean => list?.dataset.for === expected && list.ariaBusy !== 'true';
        while (!isShown() && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve));
        return isShown();
      },
    );
    expect(found).toEqual([]);
    await hadItsTurn(page);
    expect(happened).toEqual([]);
    expect(page.url()).toContain(site.bare);
  });
}

function withoutLanguage(path: string): string {
  const [, first, ...rest] = path.split('/');
  return first !== '' && localeOfSegment(first) !== undefined ? ['', ...rest].join('/') : path;
}

/** Addresses with an injection in each place the pages read. */
function hostileAddresses(): string[] {
  const some = INJECTIONS.filter(({ kind }, n) => ALL || kind === 'url' || n % 20 === 0);
  return some.flatMap(({ text }, n) => {
    const encoded = encodeURIComponent(text.toWellFormed());
    const tail = /^[/?#]/.test(text) ? [text.replace(/\s/g, '')] : [];
    const ways = [`/error?code=${encoded}`, `/${encoded}`, `/search?q=${encoded}#${encoded}`, `/search#q=${encoded}`];
    return [...ways.filter((_, at) => ALL || (at + n) % 4 === 0), ...tail];
  });
}

for (const { suffix, items } of inParts(hostileAddresses(), 160)) {
  test(`addresses made of them stay on the site and name nothing but its pages${suffix}`, async ({ context, site }) => {
    const found = await inTabs(context, site.bare, items, async (page, path) => {
      // The page may lead on to the one that was meant, even while it is read.
      await page.goto(site.bare + path).catch(() => undefined);
      const { links, problems } = await page.evaluate(inspect, 'body').catch(async () => {
        await page.waitForLoadState('networkidle');
        return page.evaluate(inspect, 'body');
      });
      const stays = page.url().startsWith(`${site.bare}/`);
      // The switch of languages leads to the address that was asked for, page or not.
      const asked = withoutLanguage(new URL(site.bare + path).pathname);
      const isKnown = (to: string): boolean => site.hasPage(to) || withoutLanguage(to) === asked;
      return [...problems, ...wrongLinks(links, site.bare, isKnown), ...(stays ? [] : [page.url()])].map(
        (problem) => `${path}: ${problem}`,
      );
    });
    expect(found).toEqual([]);
  });
}
