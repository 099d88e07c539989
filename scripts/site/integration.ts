import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { bundleServiceWorker } from './bundle-service-worker.ts';
import { finishSite } from './finish.ts';
import { InOrder } from './in-order.ts';
import { SearchIndex, servedPage } from './search-index.ts';
import { isServiceWorkerOff } from './service-worker.ts';

/**
 * All that makes a site of the pages Astro renders, so that `astro build` is the whole build:
 *
 * 1. While pages are rendered, each is given to the search index, in the order in which Astro asks for them, and the service
 *    worker is bundled.
 * 2. When all are there, the search bundles are written.
 * 3. Pages get the site's version and their policy; the service worker and the files for hosts are written (finish.ts).
 */
export function wholeSite(): AstroIntegration {
  const isOff = isServiceWorkerOff();
  let config: AstroConfig | undefined;
  let worker: Promise<string> | undefined;
  let search: Promise<SearchIndex> | undefined;
  const indexing = new InOrder();
  return {
    name: 'whole-site',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        const base = config?.base ?? '/';
        worker = awaitedLater(bundleServiceWorker(isOff));
        search = awaitedLater(SearchIndex.create());
        setPrerenderer((own) => ({
          ...own,
          render: async (request, options) => {
            const turn = indexing.announce();
            let add: (() => Promise<void>) | undefined;
            try {
              const result = await own.render(request, options);
              const file = fileOf(request.url, base);
              const response = result instanceof Response ? result : result.response;
              if (!file.endsWith('.html') || !response.ok) return result;
              const html = await response.text();
              add = async () => (await search)?.add(file, html);
              const copy = new Response(servedPage(html), response);
              return result instanceof Response ? copy : { ...result, response: copy };
            } finally {
              // Pagefind takes this page while the next ones are rendered.
              await turn(add);
            }
          },
        }));
      },
      'astro:build:done': async ({ dir }) => {
        await indexing.all();
        const folder = fileURLToPath(dir);
        const found = (await (await search)?.write(folder)) ?? new Map();
        console.log(`search: ${[...found].map(([locale, pages]) => `${locale} ${pages} pages`).join(', ')}`);
        const code = (await worker) ?? '';
        const { pages, version } = finishSite(folder, { base: config?.base ?? '/', worker: code, isOff });
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
