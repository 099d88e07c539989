import { answerFor, type Manifest, pathBelow } from './manifest.ts';
import { clearOthers, PageStore } from './page-store.ts';
import { answerPage } from './pages.ts';
import { type FetchEvent, worker } from './scope.ts';

// Keeps what a reader uses, for when the network or the site is away. One worker is one build's: it keeps and gives only
// what is of that build, and a new build's worker takes over when no page of the old one is open (docs/OFFLINE.md).

/** Declared at the head of the file that is built (scripts/site/service-worker.ts). */
declare const MANIFEST: Manifest;

const { version, core, byLanguage } = MANIFEST;
const store = new PageStore(MANIFEST);
const { scope } = worker.registration;

worker.addEventListener('install', (event) => event.waitUntil(store.fetchAll(core)));

worker.addEventListener('activate', (event) => event.waitUntil(clearOthers(version)));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const url = new URL(request.url);
  const path = pathBelow(scope, url.pathname);
  if (request.mode === 'navigate') {
    const waitUntil = event.waitUntil.bind(event);
    return event.respondWith(answerPage(request, path, store, version, waitUntil));
  }
  const answer = answerFor(path, url.search, MANIFEST);
  if (answer === 'named') event.respondWith(named(event, path));
  if (answer === 'ours') event.respondWith(ours(event, path));
});

async function named(event: FetchEvent, path: string): Promise<Response> {
  const kept = await store.get(path);
  if (kept !== undefined) return kept;
  const response = await fetch(event.request);
  event.waitUntil(store.keep(path, response.clone()).catch(() => undefined));
  return response;
}

/** A file of this build, or none: after a deploy the site has another build's, which this build's pages must not get. */
async function ours(event: FetchEvent, path: string): Promise<Response> {
  const known = await store.get(path);
  if (known !== undefined) return known;
  try {
    const { response, kept } = await store.fetch(path);
    event.waitUntil(kept.catch(() => undefined));
    return response;
  } catch {
    return Response.error();
  }
}

worker.addEventListener('message', (event) => {
  const { keep, language, take } = event.data as { keep?: string[]; language?: string; take?: string };
  if (take === version) event.waitUntil(takeOver());
  if (keep === undefined) return;
  const inside = keep.filter((path) => path.startsWith(new URL(scope).pathname));
  const pages = inside.map((path) => pathBelow(scope, path));
  const rest = language === undefined ? [] : (byLanguage[language] ?? []);
  event.waitUntil(store.fetchAll([...pages, ...rest]).catch(() => undefined));
});

/** The one open page is of this version, so that no page of another one is left with this worker. */
async function takeOver(): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (open.filter(({ url }) => url.startsWith(scope)).length <= 1) await worker.skipWaiting();
}
