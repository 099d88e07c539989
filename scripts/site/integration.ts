import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { bundleServiceWorker } from './bundle-service-worker.ts';
import { finishSite } from './finish.ts';
import { Queue } from './queue.ts';
import { SearchIndex } from './search-index.ts';
import { isServiceWorkerOff } from './service-worker.ts';
import { SiteWriter } from './site-writer.ts';

/** Pages that may wait for Pagefind while others are rendered. */
const MOST_WAITING = 200;

/**
 * All that makes a site of the pages Astro renders, so that `astro build` is the whole build:
 *
 * 1. The service worker is bundled. What is rendered is written at once (site-writer.ts), and given to the search index.
 * 2. When all is there, the search bundles are written.
 * 3. Pages get the site's version; the service worker and the files for hosts are written (finish.ts).
 *
 * Astro gets an answer without a body for what is written already, which it takes for a file that is not wanted: it would write
 * it through three streams and four calls that each wait for another thread, as long again as rendering takes.
 */
export function wholeSite(): AstroIntegration {
  const isOff = isServiceWorkerOff();
  let config: AstroConfig | undefined;
  let worker: Promise<string> | undefined;
  let search: Promise<SearchIndex> | undefined;
  let writer: SiteWriter | undefined;
  const indexing = new Queue(MOST_WAITING);
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware }) => {
        const entrypoint = new URL('../../src/site/middleware.ts', import.meta.url);
        if (command === 'dev') addMiddleware({ entrypoint, order: 'pre' });
      },
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (config === undefined) throw new Error('Astro began to build before it had a configuration');
        const { base, outDir } = config;
        writer = new SiteWriter(fileURLToPath(outDir), { hasVersion: !isOff });
        worker = awaitedLater(bundleServiceWorker(isOff));
        search = awaitedLater(SearchIndex.create());
        setPrerenderer((own) => ({
          ...own,
          render: async (request, options) => {
            const result = await own.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const isRedirect = response.status >= 300 && response.status < 400;
            if (response.body === null || isRedirect) return result;
            const file = fileOf(request.url, base);
            const html = await writer?.write(file, response);
            if (html !== undefined && response.ok) await indexing.add(async () => (await search)?.add(file, html));
            return new Response(null, response);
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        await Promise.all([indexing.all(), writer?.all()]);
        const folder = fileURLToPath(dir);
        const found = (await (await search)?.write(folder)) ?? new Map();
        console.log(`search: ${[...found].map(([locale, pages]) => `${locale} ${pages} pages`).join(', ')}`);
        const code = (await worker) ?? '';
        const { pages, version } = finishSite(
          folder,
          { base: config?.base ?? '/', worker: code, isOff },
          writer?.pages,
        );
        console.log(`service worker: ${isOff ? 'off, removes itself where it runs' : `version ${version}`}`);
        console.log(`finish: ${pages} pages with a policy`);
      },
    },
  };
}

/** A promise that something later awaits; until then it is no failure that nobody looked at. */
function awaitedLater<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}

/**
 * The file a page is written to.
 *
 * @param url of the request Astro renders: `http://localhost:4321/errors/aadsts/50058.html`
 * @param base path below which the site lives
 * @returns path in the site: `aadsts/50058.html`
 */
export function fileOf(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname);
  return path.slice(base.replace(/\/$/, '').length).replace(/^\//, '');
}
