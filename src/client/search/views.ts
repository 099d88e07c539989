import { startErrorPage } from './error-page.ts';
import { startNotFoundPage } from './not-found-page.ts';
import { startOfflinePage } from './offline-page.ts';
import { startResultsPage } from './results-page.ts';

/**
 * Starts the page that is nothing but a lookup.
 *
 * @param view the element that says which one it is
 */
export function startView(view: HTMLElement): void {
  switch (view.dataset.lookup) {
    case 'search':
      startResultsPage(view);
      break;
    case 'offline':
      void startOfflinePage(view).catch(() => undefined);
      break;
    case 'error':
      void decided(view, startErrorPage(view));
      break;
    case 'not-found':
      void decided(view, startNotFoundPage(view));
  }
}

/** Shows the page once it is decided that the reader stays on it. */
async function decided(view: HTMLElement, isStaying: Promise<boolean>): Promise<void> {
  if (await isStaying.catch(() => true)) view.removeAttribute('data-undecided');
}
