import type { Browser, Page } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { type SiteFolder, serveForMeasuring } from './site-server.ts';
import { median } from './statistics.ts';

/** Who answers, what it is asked, and where its first answer is in the search dialog. */
const ASKED = {
  resolver: { query: '50058', answer: 'dialog[open] [data-why=exact] a.hit' },
  pagefind: { query: 'password expired', answer: 'dialog[open] [data-why=text] a.hit' },
} as const;
type Answerer = keyof typeof ASKED;

/** Times in milliseconds, one a run. */
export interface Sample {
  readonly query: string;
  readonly median: number;
  readonly values: readonly number[];
}

/** How long the first answer takes at one delay. */
export interface AnswerTimes extends Readonly<Record<Answerer, Sample>> {
  /** Milliseconds added to every answer of the server. */
  readonly delay: number;
  /** Pagefind's median by the resolver's. */
  readonly ratio: number;
}

/** What to measure; all but the folder has a default. */
export interface AnswersOf extends SiteFolder {
  /** The page the reader is on, with the base path. */
  readonly path: string;
  /** Runs a query and delay, after one that does not count. */
  readonly runs?: number;
  readonly delays?: readonly number[];
}

const LIMIT = 60_000;

/**
 * Measures how long a reader waits for the first answer, in Chromium. The reader is on a page of the site, has never been
 * there before (an empty cache, no service worker yet; the one the search starts takes its part of the network as it does
 * for readers) and presses `/`; the query is in the box as soon as there is a box. The clock runs from the key until the
 * first answer is in the document: the modules, the data, the index, and for full text the pause after the last key are all
 * in it. Both answerers take turns in one browser, so that whatever else the machine does hits both.
 *
 * @param site see `AnswersOf`
 * @returns one result a delay
 * @throws Error when there is no answer within a minute
 */
export async function measureAnswers(site: AnswersOf): Promise<AnswerTimes[]> {
  const { runs = 7, delays = [0, 100] } = site;
  const browser = await launchBrowser();
  try {
    const results: AnswerTimes[] = [];
    for (const delay of delays) results.push(await measureAt(browser, site, delay, runs));
    return results;
  } finally {
    await browser.close();
  }
}

async function measureAt(browser: Browser, site: AnswersOf, delay: number, runs: number): Promise<AnswerTimes> {
  const server = await serveForMeasuring(site, delay);
  const values: Record<Answerer, number[]> = { resolver: [], pagefind: [] };
  try {
    for (let run = 0; run <= runs; run += 1) {
      for (const who of Object.keys(values) as Answerer[]) {
        const time = await timeOf(browser, server.origin + site.path, who);
        // The first run warms up the server and the browser's own processes.
        if (run > 0) values[who].push(time);
      }
    }
  } finally {
    await server.close();
  }
  return toAnswerTimes(delay, values);
}

/**
 * Sums up runs.
 *
 * @param delay see `AnswerTimes`
 * @param values milliseconds by who answered
 */
export function toAnswerTimes(delay: number, values: Readonly<Record<Answerer, readonly number[]>>): AnswerTimes {
  const sample = (who: Answerer): Sample => ({
    query: ASKED[who].query,
    median: median(values[who]),
    values: values[who],
  });
  const [resolver, pagefind] = [sample('resolver'), sample('pagefind')];
  return { delay, resolver, pagefind, ratio: pagefind.median / resolver.median };
}

/** One reader's wait. A context has a cache of its own, so that every reader comes for the first time. */
async function timeOf(browser: Browser, url: string, who: Answerer): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(LIMIT);
    await page.goto(url, { waitUntil: 'networkidle' });
    await watch(page, ASKED[who]);
    await page.keyboard.press('/');
    const time = await page.waitForFunction(() => (window as Watched).waited);
    return (await time.jsonValue()) ?? Number.NaN;
  } finally {
    await context.close();
  }
}

type Watched = Window & { waited?: number };

/** Enters the query once there is a box, and takes the time between the key and the answer, all within the page. */
async function watch(page: Page, asked: { query: string; answer: string }): Promise<void> {
  await page.evaluate(({ query, answer }) => {
    let pressed: number | undefined;
    let isEntered = false;
    addEventListener('keydown', (event) => (pressed ??= event.timeStamp), { once: true, capture: true });
    const observer = new MutationObserver(() => {
      const input = document.querySelector<HTMLInputElement>('dialog[open] input');
      if (input !== null && !isEntered) {
        isEntered = true;
        input.value = query;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      if (pressed === undefined || document.querySelector(answer) === null) return;
      (window as Watched).waited = performance.now() - pressed;
      observer.disconnect();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['open'] });
  }, asked);
}
