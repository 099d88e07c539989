import { startErrorPage } from './error-page.ts';
import { startNotFoundPage } from './not-found-page.ts';
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
    case 'error':
      startErrorPage(view).catch(() => undefined);
      break;
    case 'not-found':
      startNotFoundPage(view).catch(() => undefined);
  }
}
