import { localeOfAddress, nearMiss } from '../../resolve/near-miss.ts';
import { visibleText } from '../../text/visible-text.ts';
import { loadContext, loadResolver, PAGE_LOCALE } from './context.ts';
import { keepAddress } from './language-links.ts';
import { Results } from './results.ts';

/**
 * Runs the page for addresses that have none: goes to the page that was meant, or says what there is no page for.
 *
 * @param view the page's element; `data-pages` lists the pages that are no code
 */
export async function startNotFoundPage(view: HTMLElement): Promise<void> {
  const base = import.meta.env.BASE_URL;
  const { pathname, search, hash } = location;
  // Somebody looks at the page itself.
  if (/\/404(?:\.html)?\/?$/.test(pathname)) return;
  const paths = JSON.parse(view.dataset.pages ?? '[]') as string[];
  const { index } = await loadResolver();
  const target = nearMiss(pathname, { base, index, paths });
  if (target !== undefined) return location.replace(target + search + hash);
  keepAddress();
  const address = readable(pathname);
  const locale = localeOfAddress(pathname, base);
  const { t, find, prepare } = await loadContext(locale);
  // Hosts have one page for all languages; the address says which one the reader wants.
  const say = (part: string, text: string): void => {
    const element = view.querySelector<HTMLElement>(`[data-${part}]`);
    if (element === null) return;
    element.textContent = text;
    if (locale !== PAGE_LOCALE) element.lang = locale;
  };
  say('title', t('notFound.title'));
  say('address', t('notFound.address', { address }));
  say('live', t('notFound.live'));
  const live = view.querySelector<HTMLElement>('[data-live]');
  // Microsoft's lookup knows codes: no use for an address without digits.
  if (live !== null) live.hidden = !/\d{4}/.test(address);
  // Only where the address names something; that nothing was found is said already.
  const text = address.replaceAll('/', ' ');
  await prepare(text);
  if (find(text).findings.some(({ kind }) => kind !== 'symbol')) {
    await new Results(view, { locale, withTexts: false }).run(text);
    // The results have a link of their own to it.
    if (live !== null && view.querySelector('[data-why="live"]') !== null) live.hidden = true;
  }
}

function readable(pathname: string): string {
  try {
    return visibleText(decodeURI(pathname)).slice(0, 100);
  } catch {
    return pathname.slice(0, 100);
  }
}
