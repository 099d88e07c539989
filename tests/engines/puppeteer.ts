import puppeteer, { type Browser, type KeyInput, type Page } from 'puppeteer-core';
import { type Engine, type Tab, WATCH, watchProblems } from './engine.ts';

/**
 * Starts Firefox or Chromium by puppeteer, over WebDriver BiDi. (Playwright drives a Firefox of its own only.)
 *
 * @param browser which
 * @param executablePath where it is
 */
export async function startPuppeteer(browser: 'firefox' | 'chrome', executablePath: string): Promise<Engine> {
  const asRoot = process.getuid?.() === 0;
  const running: Browser = await puppeteer.launch({
    browser,
    executablePath,
    headless: true,
    protocol: 'webDriverBiDi',
    args: browser === 'chrome' && asRoot ? ['--no-sandbox'] : [],
    // Nothing is asked of any host but the one that is tested.
    extraPrefsFirefox: {
      'app.normandy.enabled': false,
      'browser.safebrowsing.update.enabled': false,
      'datareporting.policy.dataSubmissionEnabled': false,
      'extensions.update.enabled': false,
      'intl.accept_languages': 'en',
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
    },
  });
  return {
    name: await running.version(),
    open: async () => {
      const context = await running.createBrowserContext();
      const page = await context.newPage();
      await page.evaluateOnNewDocument(watchProblems, ...WATCH);
      await page.setViewport({ width: 1280, height: 800 });
      return tabOf(page);
    },
    close: () => running.close(),
  };
}

function tabOf(page: Page): Tab {
  return {
    goto: async (url) => void (await page.goto(url)),
    run: (work, ...args) => page.evaluate(work as never, ...(args as unknown as never[])) as never,
    press: async (keys) => {
      const held = keys.split('+') as KeyInput[];
      const last = held.pop() as KeyInput;
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(last);
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    type: (text) => page.keyboard.type(text),
    click: (selector) => page.click(selector),
    resize: async (width, height) => {
      await page.setViewport({ width, height });
      return true;
    },
    headings: async () => {
      const found = await page.$$('::-p-aria([role="heading"])');
      return Promise.all(found.map((one) => one.evaluate(({ textContent }) => textContent ?? '')));
    },
    picture: async () => Buffer.from(await page.screenshot({ type: 'png' })),
  };
}
