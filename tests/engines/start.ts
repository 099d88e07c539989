import { after, before } from 'node:test';
import { findChromium, NO_CHROMIUM } from '../../scripts/support/chromium.ts';
import { findProgram } from '../../scripts/support/debian-package.ts';
import { findFirefox, NO_FIREFOX } from '../../scripts/support/firefox.ts';
import type { Engine, Tab } from './engine.ts';
import { startPlaywrightWebKit } from './playwright.ts';
import { startPuppeteer } from './puppeteer.ts';
import { startWebKitGtk } from './webdriver.ts';

/** What `ENGINE` may be, and how each is started. */
const STARTS = {
  firefox: () => startPuppeteer('firefox', existing(findFirefox(), NO_FIREFOX)),
  chromium: () => startPuppeteer('chrome', existing(findChromium(), NO_CHROMIUM)),
  webkitgtk: () =>
    startWebKitGtk(existing(findProgram('WebKitWebDriver'), 'No WebKitWebDriver: install webkit2gtk-driver and xvfb.')),
  webkit: startPlaywrightWebKit,
} as const satisfies Readonly<Record<string, () => Promise<Engine>>>;

export type EngineName = keyof typeof STARTS;

function existing(path: string | undefined, problem: string): string {
  if (path === undefined) throw new Error(problem);
  return path;
}

/** The engine that is tested: `ENGINE`, else Firefox. */
export const ENGINE = (process.env.ENGINE ?? 'firefox') as EngineName;

/**
 * Starts an engine.
 *
 * @param name which
 * @throws Error with one line when there is none
 */
export function startEngine(name: EngineName): Promise<Engine> {
  if (!(name in STARTS)) throw new Error(`ENGINE is "${name}", expected one of ${Object.keys(STARTS).join(', ')}`);
  return STARTS[name]();
}

/** The engine for the tests of a file: started before the first, closed after the last. */
export function engineForTests(): { open: () => Promise<Tab> } {
  let engine: Engine | undefined;
  before(async () => {
    engine = await startEngine(ENGINE);
    console.log(`# ${engine.name}`);
  });
  after(() => engine?.close());
  return { open: () => (engine as Engine).open() };
}
