import { webkit } from '@playwright/test';
import { type Engine, WATCH, watchProblems } from './engine.ts';

/** Starts the WebKit that Playwright brings (`npx playwright install webkit`). */
export async function startPlaywrightWebKit(): Promise<Engine> {
  const browser = await webkit.launch();
  return {
    name: `webkit/${browser.version()}`,
    open: async () => {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
      const page = await context.newPage();
      const [key] = WATCH;
      await page.addInitScript(watchProblems, key);
      return {
        goto: async (url) => void (await page.goto(url)),
        // Playwright hands over one argument; an expression has room for any number.
        run: (work, ...args) => page.evaluate(`(${work})(...${JSON.stringify(args)})`) as never,
        press: (keys) => page.keyboard.press(keys),
        type: (text) => page.keyboard.type(text),
        click: (selector) => page.locator(selector).first().click(),
        resize: async (width, height) => {
          await page.setViewportSize({ width, height });
          return true;
        },
        headings: () => page.getByRole('heading').allTextContents(),
        picture: () => page.screenshot({ type: 'png' }),
      };
    },
    close: () => browser.close(),
  };
}
