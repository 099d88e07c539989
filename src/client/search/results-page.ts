import { addressQuery, queryFragment, queryIn } from '../../search/address-query.ts';
import { loadContext } from './context.ts';
import { keepQuestion } from './language-links.ts';
import { paced } from './pace.ts';
import { Results } from './results.ts';
import { TextBox } from './text-box.ts';

/**
 * Runs the results page. The query stands in the address, so that results can be shared and back and forward work; it is
 * written there when a text is entered, not with every key. It stands in the fragment: no server sees it.
 *
 * @param view the page's element
 */
export function startResultsPage(view: HTMLElement): void {
  const input = view.querySelector('input');
  if (input === null) return;
  const results = new Results(view);
  const { title } = document;
  const box = new TextBox(
    input,
    paced(() => void results.run(box.text)),
  );
  const status = view.querySelector<HTMLElement>('[data-status]');
  const browse = view.querySelector<HTMLElement>('[data-browse]');
  const showQuestion = (): void => {
    // Tabs, history and bookmarks tell one question from another by it; of a pasted text they get no more than the address.
    const question = queryIn(location);
    document.title = question === '' ? title : `${question.slice(0, 60)} · ${title}`;
    keepQuestion();
  };
  const fromAddress = (): void => {
    box.text = queryIn(location);
    showQuestion();
    const isEmpty = box.text.trim() === '';
    if (!isEmpty && status !== null) status.textContent = status.dataset.busy ?? '';
    // Below results, it would be a second list.
    if (browse !== null) browse.hidden = !isEmpty;
    void results.run(box.text);
  };
  const toAddress = async (): Promise<void> => {
    const { text } = box;
    const { find } = await loadContext();
    const address = new URL(location.href);
    address.hash = queryFragment(addressQuery(text, find(text).named));
    if (address.href !== location.href) history.pushState(null, '', address);
    showQuestion();
  };
  view.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    void toAddress().catch(() => undefined);
    void results.run(box.text);
  });
  input.addEventListener('change', () => void toAddress().catch(() => undefined));
  // Back, forward, and links to other results: all lead to this very page.
  addEventListener('hashchange', fromAddress);
  // A link from elsewhere, or an address bar, asks behind `?q=`: that has been sent once, and is not sent again.
  if (location.search !== '') history.replaceState(null, '', location.pathname + queryFragment(queryIn(location)));
  // What was typed before this script came is not thrown away.
  if (document.activeElement === input && input.value !== '') void results.run(box.text);
  else fromAddress();
}
