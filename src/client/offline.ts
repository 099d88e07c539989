import address from './offline/register.ts?worker&url';

// Opt-in by use: who comes by a link, reads and goes leaves with nothing. Who opens a second page or looks something up
// gets the service worker, which keeps these pages and the search in this language for when there is no network
// (docs/OFFLINE.md). This decides; the rest is loaded then, as search is (intent.ts).

const PAGES = 'pages';
const DELAY_MS = 3000;

/** The pages of this visit, this one last. */
function visited(): string[] {
  try {
    const before = JSON.parse(sessionStorage.getItem(PAGES) ?? '[]') as string[];
    const pages = [...before.filter((path) => path !== location.pathname), location.pathname].slice(-20);
    sessionStorage.setItem(PAGES, JSON.stringify(pages));
    return pages;
  } catch {
    return [location.pathname];
  }
}

const { version } = document.documentElement.dataset;
const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
// Without a version, the build has no service worker or one that takes itself away.
if (version && serviceWorker !== undefined) {
  const pages = visited();
  // What it keeps must not hold up what the reader waits for.
  const go = (): void => void setTimeout(keep, DELAY_MS);
  const keep = (): void =>
    void import(/* @vite-ignore */ address)
      .then(() => document.dispatchEvent(new CustomEvent('keep-offline', { detail: pages })))
      .catch(() => undefined);
  const isUsed = serviceWorker.controller !== null || pages.length > 1 || location.search !== '';
  if (isUsed) addEventListener('load', go, { once: true });
  // Not on the page where people paste what is secret: it makes no request once it is there.
  else if (!/\/decode$/.test(location.pathname))
    for (const use of ['input', 'open-search']) document.addEventListener(use, go, { once: true });
}
