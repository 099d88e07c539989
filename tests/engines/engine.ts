// What the checks of tests/engines ask of a browser: as little as every driver can do.

/** A page in a browser. */
export interface Tab {
  /** Opens an address and waits until it is loaded. */
  goto(url: string): Promise<void>;
  /** Runs a function in the page, with arguments that JSON can hold; what it returns or promises comes back. */
  run<Args extends readonly unknown[], Result>(
    work: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Presses a key, with what is held while it is pressed before it: `Enter`, `Control+k`. */
  press(keys: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** Clicks what a selector finds first, as a mouse does. */
  click(selector: string): Promise<void>;
  /** Sets the size of what is seen of a page; `false` where the browser's window cannot be so small. */
  resize(width: number, height: number): Promise<boolean>;
  /** Texts of what assistive technology is told are headings, in their order. */
  headings(): Promise<string[]>;
  /** The part of the page that is seen, as PNG. */
  picture(): Promise<Buffer>;
}

/** A browser that runs. */
export interface Engine {
  /** `firefox/153.8.0` */
  readonly name: string;
  /** Opens a tab in a profile without a history. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

/** Where a page keeps what went wrong in it, over all pages of a tab. */
const PROBLEMS = 'tests/engines';

/**
 * Run in every page before its own scripts, or right after it is loaded where a driver cannot: writes down what a policy refused
 * and what no script caught.
 *
 * @param key from `PROBLEMS`: the function is sent to the browser, and takes nothing along
 */
export function watchProblems(key: string): void {
  const page = globalThis as unknown as { isWatched?: boolean };
  if (page.isWatched === true) return;
  page.isWatched = true;
  const add = (problem: string): void => {
    try {
      sessionStorage.setItem(key, JSON.stringify([...JSON.parse(sessionStorage.getItem(key) ?? '[]'), problem]));
    } catch {
      // A page without an origin has no storage, and none of ours is one.
    }
  };
  const at = (): string => location.pathname;
  addEventListener('securitypolicyviolation', (event) => {
    add(`${at()}: ${event.effectiveDirective} refused ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
  });
  addEventListener('error', (event) => add(`${at()}: ${(event as ErrorEvent).message}`));
  addEventListener('unhandledrejection', (event) => add(`${at()}: ${String((event as PromiseRejectionEvent).reason)}`));
}

/** The arguments of `watchProblems`. */
export const WATCH = [PROBLEMS] as const;

/**
 * What went wrong in a tab's pages so far.
 *
 * @param tab a tab that shows a page of the site
 */
export function problemsOf(tab: Tab): Promise<string[]> {
  return tab.run((key: string) => JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[], PROBLEMS);
}

const PATIENCE = 20_000;

/**
 * Waits for a state of the page.
 *
 * @param tab the tab
 * @param what the state in words, for the failure
 * @param test run in the page until it is true
 * @param args of `test`
 * @throws Error with the words and what the page shows when it does not come
 */
export async function until<Args extends readonly unknown[]>(
  tab: Tab,
  what: string,
  test: (...args: Args) => boolean | Promise<boolean>,
  ...args: Args
): Promise<void> {
  const end = Date.now() + PATIENCE;
  let problem = '';
  while (Date.now() < end) {
    try {
      if (await tab.run(test, ...args)) return;
    } catch (error) {
      // A page that is being left cannot answer.
      problem = ` (${(error as Error).message})`;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const seen = await tab.run(() => `${location.pathname}: ${document.body.innerText.slice(0, 400)}`).catch(String);
  throw new Error(`expected: ${what}${problem}; found ${seen}`);
}

/**
 * Waits until a selector finds something that is seen and has a text.
 *
 * @param tab the tab
 * @param selector what to find
 * @param text what stands in one of the elements found
 */
export function untilShown(tab: Tab, selector: string, text = ''): Promise<void> {
  return until(
    tab,
    `${selector} with "${text}"`,
    (css: string, words: string) =>
      [...document.querySelectorAll<HTMLElement>(css)].some(
        (element) => element.checkVisibility() && (element.textContent ?? '').includes(words),
      ),
    selector,
    text,
  );
}

/** Waits until the tab is at a path. */
export function untilAt(tab: Tab, path: string): Promise<void> {
  return until(tab, path, (wanted: string) => location.pathname === wanted, path);
}
