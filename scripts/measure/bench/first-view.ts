import type { Browser, CDPSession, Page } from '@playwright/test';
import { withoutMouse } from '../../support/no-mouse.ts';
import { launchBrowser } from './browser.ts';
import { type SiteFolder, type SiteServer, serveForMeasuring } from './site-server.ts';

/** A page whose first view is measured. */
export interface FirstViewOf extends SiteFolder {
  /** What to call it in a table. */
  readonly name: string;
  /** Address with the base path, as the site's own links have it: `/aadsts/50058`. */
  readonly path: string;
}

/** What is loaded, by what it is for. */
export const KINDS = ['document', 'script', 'style', 'font', 'other'] as const;
export type Kind = (typeof KINDS)[number];

/** A number of requests, and the bytes of their answers on the wire, headers and all. */
export interface Transfer {
  readonly requests: number;
  readonly bytes: number;
}

/** What a browser loads for a page before anybody does anything. */
export interface FirstView extends Transfer {
  readonly name: string;
  readonly path: string;
  readonly kinds: Readonly<Record<Kind, Transfer>>;
  /** Every request, in order of its start. */
  readonly files: readonly LoadedFile[];
}

/** One request. */
export interface LoadedFile {
  readonly path: string;
  readonly kind: Kind;
  readonly bytes: number;
}

/** Pages load things when the browser is idle; after so long (milliseconds) without a request nothing more comes. */
const QUIET = 2000;
const LIMIT = 60_000;

/**
 * Measures the first view of a page in Chromium: an empty cache, no service worker, no pointer, no key. Counted is what the
 * browser asks for until the page is loaded and the network has been quiet for two seconds; what is fetched ahead without
 * any intent would be among it. Everything is sent with gzip (`serveForMeasuring`).
 *
 * @param page see `FirstViewOf`
 * @throws Error when the page is not answered with 200, when a request fails, or when the server was asked for anything
 *   the browser did not report
 */
export async function measureFirstView(page: FirstViewOf): Promise<FirstView> {
  const server = await serveForMeasuring(page);
  let browser: Browser | undefined;
  try {
    browser = await launchBrowser();
    return toFirstView(page, await loadedFiles(browser, server, page.path));
  } finally {
    await browser?.close();
    await server.close();
  }
}

/**
 * Sums up what was loaded.
 *
 * @param page the page
 * @param files see `FirstView`
 */
export function toFirstView({ name, path }: FirstViewOf, files: readonly LoadedFile[]): FirstView {
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, sum(files.filter((file) => file.kind === kind))]));
  return { name, path, ...sum(files), kinds: kinds as Record<Kind, Transfer>, files };
}

function sum(files: readonly LoadedFile[]): Transfer {
  return { requests: files.length, bytes: files.reduce((total, { bytes }) => total + bytes, 0) };
}

/**
 * What a file is for.
 *
 * @param type the browser's name for it (https://chromedevtools.github.io/devtools-protocol/tot/Network/#type-ResourceType)
 */
export function kindOf(type: string | undefined): Kind {
  if (type === 'Stylesheet') return 'style';
  const kind = type?.toLowerCase();
  return KINDS.find((one) => one === kind) ?? 'other';
}

async function loadedFiles(browser: Browser, server: SiteServer, path: string): Promise<LoadedFile[]> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await withoutMouse(page);
  const log = new RequestLog();
  await log.follow(await context.newCDPSession(page));
  const response = await page.goto(server.origin + path, { waitUntil: 'load', timeout: LIMIT });
  if (response?.status() !== 200) throw new Error(`${path} is answered with ${response?.status()}`);
  await quiet(page, server);
  const files = log.files(server.origin);
  const missed = server.asked.filter((asked) => !files.some((file) => file.path === asked));
  if (missed.length > 0 || server.asked.length !== files.length) {
    const counts = `the server was asked ${server.asked.length} times, the browser reported ${files.length}`;
    throw new Error(`${path}: ${counts}; not reported: ${missed.join(', ') || 'repetitions'}`);
  }
  await context.close();
  return files;
}

/** Waits until the server has not been asked for anything for a while. */
async function quiet(page: Page, { asked }: SiteServer): Promise<void> {
  const end = performance.now() + LIMIT;
  for (let before = -1; before !== asked.length; ) {
    if (performance.now() > end) throw new Error(`never quiet: ${asked.slice(-5).join(', ')} …`);
    before = asked.length;
    await page.waitForTimeout(QUIET);
  }
}

/** The requests of a page as the browser's network events tell them. */
class RequestLog {
  readonly #started = new Map<string, { url: string; type: string | undefined }>();
  readonly #finished = new Map<string, number>();
  readonly #failed: string[] = [];

  /** Listens, with the cache off. */
  async follow(session: CDPSession): Promise<void> {
    session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
      this.#started.set(requestId, { url: request.url, type });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      this.#finished.set(requestId, encodedDataLength);
    });
    session.on('Network.loadingFailed', ({ requestId, errorText }) => {
      this.#failed.push(`${this.#started.get(requestId)?.url}: ${errorText}`);
    });
    await session.send('Network.enable');
    await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  }

  /**
   * What was loaded; what a page carries within itself (`data:`, `blob:`) is no request.
   *
   * @param origin of the server
   * @throws Error when a request failed, has not ended or went elsewhere
   */
  files(origin: string): LoadedFile[] {
    if (this.#failed.length > 0) throw new Error(`failed: ${this.#failed.join('; ')}`);
    const requests = [...this.#started].filter(([, { url }]) => /^https?:/.test(url));
    return requests.map(([id, { url, type }]) => {
      const bytes = this.#finished.get(id);
      if (bytes === undefined) throw new Error(`${url} has not ended`);
      if (!url.startsWith(`${origin}/`)) throw new Error(`${url} is not of this site`);
      return { path: url.slice(origin.length).replace(/#.*/, ''), kind: kindOf(type), bytes };
    });
  }
}
