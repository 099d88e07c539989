import { fullCode } from '../../core/families.ts';
import { liveLookupUrl } from '../../resolve/error-sample.ts';
import { localeOfAddress, nearMiss } from '../../resolve/near-miss.ts';
import { readable, textOfAddress } from './address-text.ts';
import { loadContext, loadResolver, PAGE_LOCALE } from './context.ts';
import { keepAddress } from './language-links.ts';
import { Results } from './results.ts';

/**
 * Runs the page for addresses that have none: goes to the page that was meant, or says what there is no page for.
 *
 * @param view the page's element; `data-pages` lists the pages that are no code
 * @returns does the reader stay on this page?
 */
export async function startNotFoundPage(view: HTMLElement): Promise<boolean> {
  const base = import.meta.env.BASE_URL;
  const { pathname, search, hash } = location;
  // Somebody looks at the page itself.
  if (/\/404(?:\.html)?\/?$/.test(pathname)) return true;
  const paths = JSON.parse(view.dataset.pages ?? '[]') as string[];
  const { index } = await loadResolver();
  const target = nearMiss(pathname, { base, index, paths });
  if (target !== undefined) {
    location.replace(target + search + hash);
    return false;
  }
  keepAddress();
  const address = readable(pathname);
  const locale = localeOfAddress(pathname, base);
  const { t, find } = await loadContext(locale);
  // Hosts have one page for all languages; the address says which one the reader wants.
  const say = (part: string, text: string): void => {
    const element = view.querySelector<HTMLElement>(`[data-${part}]`);
    if (element === null) return;
    element.textContent = text;
    if (locale !== PAGE_LOCALE) element.lang = locale;
  };
  const text = textOfAddress();
  const { findings } = find(text);
  const [named] = findings;
  const isCode = named?.kind === 'code' && !named.known;
  const code = isCode ? fullCode(named.family, named.code) : '';
  say('title', isCode ? t('notFound.code', { code }) : t('notFound.title'));
  say('address', isCode ? t('notFound.code.text') : t('notFound.address', { address }));
  say('live', isCode ? t('search.live', { code }) : t('notFound.live'));
  if (isCode) document.title = document.title.replace(/^.*?(?= · |$)/, code);
  const live = view.querySelector<HTMLAnchorElement>('[data-live]');
  // Microsoft's lookup knows codes: no use for an address without digits.
  if (live !== null) {
    live.hidden = !/\d{4}/.test(address);
    live.href = (isCode && liveLookupUrl(named.family, named.code)) || live.href;
    if (isCode && liveLookupUrl(named.family, named.code) === undefined) live.hidden = true;
  }
  // Only where the address names something; that nothing was found is said already.
  if (findings.some(({ kind }) => kind !== 'symbol')) {
    await new Results(view, { locale, withTexts: false }).run(text);
    // Said and offered above.
    if (isCode && live?.hidden === false) view.querySelector('[data-why="live"]')?.remove();
    if (isCode) view.querySelector('[data-status]')?.replaceChildren();
  }
  return true;
}
