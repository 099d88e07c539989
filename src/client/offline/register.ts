import '../trusted-types.ts';
import { localeFacts } from '../../core/locales.ts';
import { parseAddress } from '../../core/routes.ts';
import { VERSION } from '../version.ts';

// Built as if for a worker, which has no exports (../intent.ts); so an event says when and what.

const BASE = import.meta.env.BASE_URL.replace(/\/$/, '');

document.addEventListener('keep-offline', (event) => {
  register(VERSION, (event as CustomEvent<readonly string[]>).detail).catch(() => undefined);
});

/**
 * Registers the service worker, and tells it what to keep once it runs.
 *
 * @param version of this page
 * @param pages addresses of the pages of this visit
 */
async function register(version: string, pages: readonly string[]): Promise<void> {
  const registration = await navigator.serviceWorker.register(`${BASE}/sw.js`, { updateViaCache: 'none' });
  const keep = (): void => registration.active?.postMessage({ keep: pages, language: languageToKeep() });
  const watch = (worker: ServiceWorker | null): void => {
    const onState = (): void => {
      // It waits until no page of another version is open, which this page may be the proof of.
      if (worker?.state === 'installed') worker.postMessage({ take: version });
      if (worker?.state === 'activated') keep();
    };
    worker?.addEventListener('statechange', onState);
    onState();
  };
  registration.addEventListener('updatefound', () => watch(registration.installing));
  watch(registration.installing ?? registration.waiting ?? registration.active);
}

/** Segment of the page's language; none for who saves data, as the search is the largest part. */
function languageToKeep(): string | undefined {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return undefined;
  return localeFacts(parseAddress(location.pathname, BASE)?.locale ?? 'en').segment;
}
