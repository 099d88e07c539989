import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { CsvReader } from '../../src/lib/decode/csv.ts';
import { renderMarkdown } from '../../src/lib/render-markdown.ts';
import { outputFile } from '../../src/lib/routes.ts';
import { visibleText } from '../../src/lib/visible-text.ts';
import { CONTEXTS } from '../injections/contexts.ts';
import { INJECTIONS } from '../injections/corpus.ts';
import { HOSTILE_CODES, WORD } from '../injections/hostile-content.ts';
import { buildHostileSite, type HostileSite } from '../injections/hostile-site.ts';
import { wrongLinks } from '../injections/links.ts';
import { hostileLogs, hostilePastes } from '../injections/pastes.ts';
import { linksIn } from '../injections/safe-html.ts';
import { type Inspection, inspect, watch } from '../injections/watch.ts';

// A site is built whose every text is an injection (tests/injections). Whatever a reader does there, nothing runs and no
// link is another. `INJECTIONS=all` visits every page in every language; without it every injection is visited once.

const ALL = process.env.INJECTIONS === 'all';
/** Pages open at the same time. */
const TABS = 4;

// One site for all tests of this file: it takes a while to build.
test.describe.configure({ mode: 'default', timeout: ALL ? 900_000 : 180_000 });

let site: HostileSite;
test.beforeAll(async () => {
  site = await buildHostileSite();
});
test.afterAll(() => site?.remove());

const hasPage = (path: string): boolean => existsSync(join(site.folder, outputFile(path)));

const withoutLanguage = (path: string): string => path.replace(/^\/(?:fr|nb|zh-tw)(?=\/|$)/, '');

/** Does something with each of many things, some at the same time, each in a tab that is watched. */
async function inTabs<Item>(
  context: BrowserContext,
  origin: string,
  items: readonly Item[],
  act: (page: Page, item: Item) => Promise<readonly string[]>,
): Promise<string[]> {
  const found: string[] = [];
  const rest = [...items];
  const work = async (): Promise<void> => {
    const page = await context.newPage();
    const happened = await watch(page, origin);
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) found.push(...(await act(page, item)));
    // What runs late still runs.
    await page.waitForTimeout(300);
    found.push(...happened);
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return found;
}

/** Opens a page and says what is wrong with it. */
async function visit(page: Page, origin: string, path: string): Promise<string[]> {
  await page.goto(origin + path, { waitUntil: 'load' });
  const { links, problems } = await page.evaluate(inspect, 'html');
  const address = page.url();
  return [
    ...(address === origin + path ? [] : [`${path} led to ${address}`]),
    ...problems.map((problem) => `${path}: ${problem}`),
    ...wrongLinks(links, origin, hasPage).map((link) => `${path}: the link ${link}`),
  ];
}

/** A policy would hide what the pages let through, so it is the pages without one that are all visited. */
function pagesToVisit(isStrict: boolean): string[] {
  const codes = (segment: string): string[] =>
    HOSTILE_CODES.filter((_, n) => ALL || !isStrict || n % 4 === 0).map((code) => `${segment}/aadsts/${code}`);
  const lists = ['', '/nb', ...(ALL ? ['/fr', '/zh-tw'] : [])].flatMap((segment) => [
    `${segment}/aadsts`,
    `${segment}/guides`,
    `${segment}/guides/403-permissions`,
    `${segment}/guides/error-response`,
    `${segment}/oauth/invalid_grant`,
  ]);
  const guides = INJECTIONS.flatMap((_, n) => (n % 12 === 0 ? [`/guides/hostile-${n}`] : []));
  return [...codes(''), ...lists, ...guides, ...(ALL ? ['/fr', '/nb', '/zh-tw'].flatMap(codes) : [])];
}

test('a control: put into a page as they are, a good part of them run', async ({ page }) => {
  await page.goto('about:blank');
  const ran = await page.evaluate(
    async (texts) => {
      const fired = new Set<number>();
      addEventListener('message', ({ data }) => fired.add(Number(data)));
      for (let from = 0; from < texts.length; from += 40) {
        const frames = texts.slice(from, from + 40).map((text, n) => {
          const frame = document.createElement('iframe');
          frame.srcdoc = `<script>fired = () => parent.postMessage(${from + n}, '*')</script><body>${text}`;
          document.body.append(frame);
          return frame;
        });
        await new Promise((resolve) => setTimeout(resolve, 400));
        for (const frame of frames) frame.remove();
      }
      return fired.size;
    },
    INJECTIONS.map(({ text }) => text),
  );
  expect(ran).toBeGreaterThan(60);
});

test('what is rendered of them is the same few elements to a real parser, once and again', async ({ page }) => {
  const happened = await watch(page, 'about:');
  await page.goto('about:blank');
  const html = INJECTIONS.flatMap(({ text }) => Object.values(CONTEXTS).map((put) => renderMarkdown(put(text))));
  const problems = await page.evaluate((fragments) => {
    const allowed = /^(?:A|BLOCKQUOTE|BR|CODE|DEL|EM|HR|LI|OL|P|PRE|SPAN|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
    const attributes = /^(?:href|title|class|translate|tabindex)$/;
    const found: string[] = [];
    for (const fragment of fragments) {
      const body = new DOMParser().parseFromString(fragment, 'text/html').body;
      for (const element of body.querySelectorAll('*')) {
        if (!allowed.test(element.tagName)) found.push(`<${element.tagName}> in ${fragment}`);
        for (const { name } of element.attributes) if (!attributes.test(name)) found.push(`${name} in ${fragment}`);
        if (element instanceof HTMLAnchorElement && !/^https?:$/.test(element.protocol)) found.push(element.href);
      }
      // Markup that changes when it is written and read again is how a sanitizer is got round.
      const again = new DOMParser().parseFromString(body.innerHTML, 'text/html').body;
      if (again.innerHTML !== body.innerHTML) found.push(`other when read again: ${fragment}`);
      const alive = document.createElement('div');
      document.body.append(alive);
      alive.innerHTML = fragment;
      alive.remove();
    }
    return found;
  }, html);
  expect(html.length).toBeGreaterThan(3000);
  expect(problems).toEqual([]);
  await page.waitForTimeout(300);
  expect(happened).toEqual([]);
});

for (const which of ['strict', 'bare'] as const) {
  test(`pages made of them, ${which === 'strict' ? 'as they are deployed' : 'without any policy'}`, async ({
    context,
  }) => {
    const origin = site[which];
    const page = await context.newPage();
    const header = (await (await page.goto(`${origin}/about`))?.headerValue('content-security-policy')) ?? '';
    const inPage = await page.locator('meta[http-equiv="Content-Security-Policy"]').count();
    expect([header === '', inPage]).toEqual(which === 'strict' ? [false, 1] : [true, 0]);
    await page.close();
    const paths = pagesToVisit(which === 'strict');
    expect(paths.filter((path) => !hasPage(path))).toEqual([]);
    expect(await inTabs(context, origin, paths, (tab, path) => visit(tab, origin, path))).toEqual([]);
  });
}

test('what a source says literally is a link only where an address stands, and leads there', () => {
  let links = 0;
  for (const code of HOSTILE_CODES) {
    const html = readFileSync(join(site.folder, 'fr/aadsts', `${code}.html`), 'utf8');
    const lead = /<p class="lead"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '';
    const prose = /<div class="prose"[^>]*>(.*?)<\/div>/s.exec(html)?.[1] ?? '';
    for (const { href, text } of linksIn(lead + prose)) {
      links += 1;
      const isCode = href === `/fr/${text.toLowerCase().replace(/^(aadsts|aadb2c)/, '$1/')}`;
      const itself = URL.parse(/^www\./i.test(text) ? `http://${text}` : text)?.origin;
      expect(isCode ? itself : URL.parse(href)?.origin, `${code}: "${text}" to ${href}`).toBe(itself);
    }
  }
  expect(links).toBeGreaterThan(20);
});

/** Timers of the page do not wait, so that hundreds of texts can be typed. */
async function withoutPauses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = setTimeout;
    Object.assign(globalThis, { setTimeout: (act: () => void) => later(act, 0) });
  });
}

type Enter = (text: string, expected: string) => Promise<boolean>;

/** Enters one text after the other in a page and looks at what it shows of each; many at once, to be quick. */
async function inBatches(page: Page, texts: readonly string[], part: string, enter: Enter): Promise<string[]> {
  const found: string[] = [];
  await page.evaluate(`globalThis.injectionTest = { inspect: ${inspect}, enter: ${enter} }`);
  for (let from = 0; from < texts.length; from += 50) {
    const batch = texts.slice(from, from + 50).map((text): [string, string] => [text, text.trim() === '' ? '' : text]);
    const shown = await page.evaluate(
      async ([pairs, selector]) => {
        const { injectionTest } = globalThis as unknown as {
          injectionTest: { inspect: (where: string) => Inspection; enter: Enter };
        };
        const all: { text: string; isDone: boolean; inspection: Inspection }[] = [];
        for (const [text, expected] of pairs) {
          const isDone = await injectionTest.enter(text, expected);
          all.push({ text, isDone, inspection: injectionTest.inspect(selector) });
        }
        return all;
      },
      [batch, part] as const,
    );
    for (const { text, isDone, inspection } of shown) {
      const wrong = wrongLinks(inspection.links, site.bare, hasPage);
      const problems = [...(isDone ? [] : ['nothing was shown']), ...inspection.problems, ...wrong];
      found.push(...problems.map((problem) => `${JSON.stringify(text)}: ${problem}`));
    }
  }
  return found;
}

test('a search that finds them all shows their words and leads to their pages', async ({ page }) => {
  const happened = await watch(page, site.bare);
  await page.goto(`${site.bare}/search?q=${WORD}`);
  const more = page.locator('[data-more]');
  await expect(page.locator('#results li').first()).toBeVisible();
  for (let shown = 0; await more.isVisible(); ) {
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
  test(`each of them searched for by ${place}`, async ({ page }) => {
    const isDialog = place === 'the dialog';
    const happened = await watch(page, site.bare);
    await withoutPauses(page);
    await page.goto(`${site.bare}/${isDialog ? 'about' : 'search?q=x'}`);
    if (isDialog) {
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toBeVisible();
    }
    // A box of one line has no line breaks, an address no half characters.
    const queries = INJECTIONS.map(({ text }) => (isDialog ? text.replace(/[\r\n]+/g, '') : text.toWellFormed()));
    const found = await inBatches(page, queries, isDialog ? 'dialog' : '[data-lookup]', async (query, expected) => {
      const input = document.querySelector<HTMLInputElement>('dialog input');
      const list = document.querySelector<HTMLElement>(input === null ? '#results' : 'dialog .list');
      if (input === null) {
        history.replaceState(null, '', `?${new URLSearchParams({ q: query })}`);
        dispatchEvent(new PopStateEvent('popstate'));
      } else {
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      const limit = performance.now() + 10_000;
      const isShown = (): boolean => list?.dataset.for === expected && list.ariaBusy !== 'true';
      while (!isShown() && performance.now() < limit) await new Promise((resolve) => setTimeout(resolve));
      return isShown();
    });
    expect(found).toEqual([]);
    await page.waitForTimeout(300);
    expect(happened).toEqual([]);
    expect(page.url()).toContain(site.bare);
  });
}

test('addresses made of them stay on the site and name nothing but its pages', async ({ context }) => {
  const some = INJECTIONS.filter(({ kind }, n) => ALL || kind === 'url' || n % 20 === 0);
  const addresses = some.flatMap(({ text }, n) => {
    const encoded = encodeURIComponent(text.toWellFormed());
    const tail = /^[/?#]/.test(text) ? [text.replace(/\s/g, '')] : [];
    const ways = [`/error?code=${encoded}`, `/${encoded}`, `/search?q=${encoded}#${encoded}`];
    return [...ways.filter((_, at) => ALL || (at + n) % 3 === 0), ...tail];
  });
  const found = await inTabs(context, site.bare, addresses, async (page, path) => {
    // The page may lead on to the one that was meant, even while it is read.
    await page.goto(site.bare + path).catch(() => undefined);
    const { links, problems } = await page.evaluate(inspect, 'body').catch(async () => {
      await page.waitForLoadState('networkidle');
      return page.evaluate(inspect, 'body');
    });
    const stays = page.url().startsWith(`${site.bare}/`);
    // The switch of languages leads to the address that was asked for, page or not.
    const asked = withoutLanguage(new URL(page.url()).pathname);
    const isKnown = (to: string): boolean => hasPage(to) || withoutLanguage(to) === asked;
    return [...problems, ...wrongLinks(links, site.bare, isKnown), ...(stays ? [] : [page.url()])].map(
      (problem) => `${path}: ${problem}`,
    );
  });
  expect(found).toEqual([]);
});

test('errors pasted into the decoder: results and card are text', async ({ page }) => {
  const happened = await watch(page, site.bare);
  await withoutPauses(page);
  await page.goto(`${site.bare}/decode`);
  await page.locator('textarea').fill('AADSTS60000');
  await expect(page.locator('[data-output]')).toBeVisible();
  await page.locator('[data-names]').check();
  const pastes = INJECTIONS.flatMap(({ text }, n) => hostilePastes(text).filter((_, at) => ALL || (at + n) % 3 === 0));
  const found = await inBatches(page, pastes, '[data-output]', async (text) => {
    const input = document.querySelector('textarea') as HTMLTextAreaElement;
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve));
    return document.querySelector('[data-preview]')?.textContent !== '';
  });
  expect(found).toEqual([]);
  await page.waitForTimeout(300);
  expect(happened).toEqual([]);
});

test('a log full of them: a table of codes, and a file without formulas', async ({ page }) => {
  const happened = await watch(page, site.bare);
  await page.goto(`${site.bare}/decode`);
  const override = '\u202evsc.<img src=x onerror=fired()>';
  for (const [kind, log] of Object.entries(hostileLogs(INJECTIONS.map(({ text }) => text)))) {
    const name = `${override}.${kind}`;
    await page.setInputFiles('#log-file', { name, mimeType: 'text/plain', buffer: Buffer.from(log) });
    await expect(page.locator('[data-log-name]')).toHaveText(visibleText(name));
    await expect(page.locator('table.log tbody tr').first()).toBeVisible();
    const { links, problems } = await page.evaluate(inspect, '[data-log]');
    expect([...problems, ...wrongLinks(links, site.bare, hasPage)]).toEqual([]);
    const downloaded = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const cells: string[] = [];
    const reader = new CsvReader((record) => cells.push(...record));
    reader.write(readFileSync(await (await downloaded).path(), 'utf8'));
    reader.end();
    expect(cells.length).toBeGreaterThan(12);
    expect(cells.filter((cell) => /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u.test(cell))).toEqual([]);
    await page.reload();
  }
  expect(happened).toEqual([]);
});
