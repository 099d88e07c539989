import { loader } from '../loader.ts';
import address from '../offline/register.ts?worker&url';
import { read, store } from './storage.ts';

// Opt-in by use: who comes by a link, reads and goes leaves with nothing. Who opens a second page or looks something up
// gets the service worker, which keeps these pages and the search in this language for when there is no network
// (docs/OFFLINE.md). This decides; the rest is loaded then, as search is.

const PAGES = 'pages';
const DELAY_MS = 3000;
/** Of a long visit, the last pages. */
const MOST = 20;

/** The pages of this visit, this one last. */
function visited(): string[] {
  const before = (read('sessionStorage', PAGES) ?? '').split(' ').filter(Boolean);
  const pages = [...before.filter((path) => path !== location.pathname), location.pathname].slice(-MOST);
  store('sessionStorage', PAGES, pages.join(' '));
  return pages;
}

const { version } = document.documentElement.dataset;
const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
// Without a version, the build has no service worker or one that takes itself away.
if (version && serviceWorker !== undefined) {
  const pages = visited();
  const load = loader(address);
  const keep = (): void =>
    void load().then(() => document.dispatchEvent(new CustomEvent('keep-offline', { detail: pages })));
  // What it keeps must not hold up what the reader waits for.
  const go = (): void => void setTimeout(keep, DELAY_MS);
  const isUsed = serviceWorker.controller !== null || pages.length > 1 || /[?]|#q=/.test(location.href);
  // The search may have been faster than this script.
  const isSearching = document.querySelector('dialog[open]') !== null;
  if (isUsed || isSearching) {
    if (document.readyState === 'complete') go();
    else addEventListener('load', go, { once: true });
  }
  // Not on the page where people paste what is secret: it makes no request once it is there.
  else if (!/\/decode$/.test(location.pathname))
    for (const use of ['input', 'open-search']) document.addEventListener(use, go, { once: true });
}
