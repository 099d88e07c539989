import { localeFacts, localeOfSegment } from '../core/locales.ts';
import { isHtml, type PageStore, versionOfPage } from './page-store.ts';

/** How long the network may think when there is a kept page. */
const PATIENCE = 4000;

/**
 * Answers a navigation: the network first, else the kept page, else the page that says one is offline.
 *
 * @param request the navigation
 * @param path below the base
 * @param store what is kept
 * @param version of this worker
 * @param waitUntil keeps the worker alive for work that goes on
 */
export async function answerPage(
  request: Request,
  path: string,
  store: PageStore,
  version: string,
  waitUntil: (work: Promise<unknown>) => void,
): Promise<Response> {
  const network = fromNetwork(request, version).then((page) => {
    if (isHtml(page)) waitUntil(store.keep(path, page.clone()).catch(() => undefined));
    return page;
  });
  // Its failure is told below.
  network.catch(() => undefined);
  const kept = await store.get(path);
  if (kept === undefined) return network.catch(() => offlinePage(path, store));
  const patience = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
  const answer = await Promise.race([network.catch(() => undefined), patience]);
  return answer === undefined || answer.status >= 500 ? kept : answer;
}

/** A page as the site has it now. The browser's own cache may have one of another version; then the site is asked. */
async function fromNetwork(request: Request, version: string): Promise<Response> {
  const page = await fetch(request);
  if (!page.ok || !isHtml(page) || (await versionOfPage(page)) === version) return page;
  return fetch(request.url, { cache: 'no-cache', redirect: 'manual' });
}

async function offlinePage(path: string, store: PageStore): Promise<Response> {
  const { segment } = localeFacts(localeOfSegment(path.split('/')[0]) ?? 'en');
  const page = await store.get(segment === '' ? 'offline' : `${segment}/offline`);
  if (page === undefined) return Response.error();
  return new Response(page.body, { status: 503, headers: page.headers });
}
