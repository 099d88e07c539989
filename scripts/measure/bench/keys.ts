import type { Browser, CDPSession, Page } from '@playwright/test';
import { launchBrowser } from './browser.ts';
import { type SiteFolder, serveForMeasuring } from './site-server.ts';
import { median } from './statistics.ts';

/** What the others are compared with: a page with a box and nothing else. */
export const BARE = 'a bare box';

/** Boxes that answer while someone types, and one that does not: the page, and how its box gets the focus. */
const BOXES = [
  { box: BARE, path: '/bare', open: undefined },
  { box: 'dialog', path: '/aadsts/50126', open: '/' },
  { box: 'home', path: '/', open: undefined },
  { box: 'results page', path: '/search', open: undefined },
] as const;
const BARE_PAGE = '<!doctype html><title>A bare box</title><main><form data-find><input></form></main>';

/** What is typed: a code, a question, a value, a typing error. */
const TEXTS = ['50058', 'password expired', 'invalid_grant', 'pasword'];

/** How many times slower than this machine's the reader's processor is. */
const SLOWER = 6;
/** Milliseconds from one key to the next: someone who types quickly, some eighty words a minute, and someone who looks for the keys. */
export const PACES = [150, 400] as const;

/** The work of one key on the main thread, in milliseconds of its processor time. */
export interface KeyWork {
  /** From the key until its letter is handed over to be drawn. */
  readonly letter: number;
  /** The longest piece after that, for which the next key would have to wait; 0 without any. */
  readonly longest: number;
  /** All of it until the next key. */
  readonly all: number;
}

/** Medians over the keys of one text in one box. */
export interface TextWork extends KeyWork {
  /** Milliseconds from one key to the next. */
  readonly pace: number;
  readonly box: string;
  readonly text: string;
  readonly keys: number;
}

/** An event of Chromium's trace, as far as it is read here: times in microseconds, `tdur` without what others did meanwhile. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/**
 * Measures the work that each key makes in each box that answers while someone types, in Chromium with the processor slowed
 * down six times. All a search needs is loaded before: what is measured is typing, not arriving. Boxes take turns with a bare
 * one, whose work is the browser's own: what else the machine does hits all of them.
 *
 * @param site the built site
 * @param runs how often each text is typed
 * @returns a row a pace, box and text
 */
export async function measureKeys(site: SiteFolder, runs: number): Promise<TextWork[]> {
  const server = await serveForMeasuring(site);
  const browser = await launchBrowser();
  try {
    const boxes = [];
    for (const { box, path, open } of BOXES)
      boxes.push({ box, ...(await openBox(browser, server.origin + path, open)) });
    const rows: TextWork[] = [];
    for (const pace of PACES) {
      for (const text of TEXTS) {
        const keys = boxes.map((): KeyWork[] => []);
        for (let run = 0; run < runs; run += 1) {
          for (const [at, { page, session }] of boxes.entries())
            keys[at]?.push(...keyWork(await typed(page, session, text, pace)));
        }
        for (const [at, { box }] of boxes.entries())
          rows.push({ pace, box, text, keys: text.length, ...medians(keys[at] ?? []) });
      }
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Opens a box in a window of its own, has it load all it needs, and slows the processor down. */
async function openBox(
  browser: Browser,
  url: string,
  open: string | undefined,
): Promise<{ page: Page; session: CDPSession }> {
  const page = await (await browser.newContext()).newPage();
  await page.route('**/bare', (route) => route.fulfill({ contentType: 'text/html', body: BARE_PAGE }));
  await page.goto(url, { waitUntil: 'networkidle' });
  if (open === undefined) await page.locator('main form[data-find] input').focus();
  else await page.keyboard.press(open);
  await page.keyboard.type('wrong passwrd', { delay: 50 });
  await page.waitForLoadState('networkidle');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return { page, session };
}

/** Types a text into the focused box, emptied before, and returns the trace. */
async function typed(page: Page, session: CDPSession, text: string, pace: number): Promise<TraceEvent[]> {
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.waitForTimeout(1_000);
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }): void => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', collect);
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await page.keyboard.type(text, { delay: pace });
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/**
 * Reads from a trace what each key made the main thread do.
 *
 * @param events as Chromium reports them
 * @returns one a key, in their order
 */
export function keyWork(events: readonly TraceEvent[]): KeyWork[] {
  const keys = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    .sort((a, b) => a.ts - b.ts);
  const [first] = keys;
  if (first === undefined) return [];
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X');
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => a.ts - b.ts);
  const commits = own.filter(({ name }) => name === 'Commit').sort((a, b) => a.ts - b.ts);
  return keys.map((key, at) => {
    const next = keys[at + 1]?.ts ?? Number.POSITIVE_INFINITY;
    const mine = tasks.filter((task) => task.ts + (task.dur ?? 0) > key.ts && task.ts < next);
    const shown = commits.find(({ ts }) => ts > key.ts)?.ts ?? next;
    const before = mine.filter(({ ts }) => ts <= shown);
    const after = mine.filter(({ ts }) => ts > shown).map(workOf);
    return { letter: sum(before.map(workOf)), longest: Math.max(0, ...after), all: sum(mine.map(workOf)) };
  });
}

function workOf({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function medians(keys: readonly KeyWork[]): KeyWork {
  const of = (part: keyof KeyWork): number => median(keys.map((key) => key[part]));
  return { letter: of('letter'), longest: of('longest'), all: of('all') };
}
