import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { buildHostileSite, type HostileSite } from './hostile-site.ts';
import { wrongLinks } from './links.ts';
import { hadItsTurn, type Inspection, inspect, watch } from './watch.ts';

// A site is built whose every text is an injection. Whatever a reader does there, nothing runs and no link is another.
// `INJECTIONS=all` visits every page in every language; without it every injection is visited once.

/** Is every injection to go everywhere? */
export const ALL = process.env.INJECTIONS === 'all';
/** Time for one test, which has a part of the work only (`inParts`). A loaded machine may take five times as long as an idle one. */
export const TIMEOUT = 180_000;
/** Time for building the site. */
const BUILD_TIMEOUT = 300_000;
/** Pages open at the same time. */
const TABS = 4;

/** Tests with a hostile site, built by the first of a worker's tests that asks for it. */
export const test = base.extend<object, { site: HostileSite }>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await buildHostileSite();
      await use(site);
      await site.remove();
    },
    { scope: 'worker', timeout: BUILD_TIMEOUT },
  ],
});

/**
 * Does something with each of many things, some at the same time, each in a tab that is watched.
 *
 * @param context where to open the tabs
 * @param origin the site's own
 * @param items the things
 * @param act what to do in a tab with one of them; says what is wrong
 * @returns everything that is wrong, and everything that happened and should not have
 */
export async function inTabs<Item>(
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
    await hadItsTurn(page);
    found.push(...happened);
    await page.close();
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return found;
}

/**
 * Opens a page and says what is wrong with it.
 *
 * @param page a tab
 * @param site the hostile site
 * @param origin which of its two origins
 * @param path the page
 */
export async function visit(page: Page, { hasPage }: HostileSite, origin: string, path: string): Promise<string[]> {
  await page.goto(origin + path, { waitUntil: 'load' });
  const { links, problems } = await page.evaluate(inspect, 'html');
  const address = page.url();
  return [
    ...(address === origin + path ? [] : [`${path} led to ${address}`]),
    ...problems.map((problem) => `${path}: ${problem}`),
    ...wrongLinks(links, origin, hasPage).map((link) => `${path}: the link ${link}`),
  ];
}

/** Timers of the page do not wait, so that hundreds of texts can be typed. */
export async function withoutPauses(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const later = setTimeout;
    Object.assign(globalThis, { setTimeout: (act: () => void) => later(act, 0) });
  });
}

/** Enters a text, in the browser; says whether anything was shown for it in time. */
export type Enter = (text: string, expected: string) => Promise<boolean>;

/**
 * Enters one text after the other in a page and looks at what it shows of each; many at once, to be quick.
 *
 * @param page a page of the site without policy
 * @param site the hostile site
 * @param texts the texts
 * @param part selector of what to look at
 * @param enter how a text is entered
 * @returns everything that is wrong
 */
export async function inBatches(
  page: Page,
  { bare, hasPage }: HostileSite,
  texts: readonly string[],
  part: string,
  enter: Enter,
): Promise<string[]> {
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
      const wrong = wrongLinks(inspection.links, bare, hasPage);
      const problems = [...(isDone ? [] : ['nothing was shown']), ...inspection.problems, ...wrong];
      found.push(...problems.map((problem) => `${JSON.stringify(text)}: ${problem}`));
    }
  }
  return found;
}
