import type { Locale } from '../lib/locales.ts';
import { FullText, type FullTextHit } from './full-text.ts';
import { markedText } from './marked-text.ts';

// The results page. The query stands in the address, so that results can be shared and back and forward work.

const PAGE_SIZE = 20;

const view = document.querySelector<HTMLElement>('[data-search]');
if (view !== null) start(view);

function start(view: HTMLElement): void {
  const locale = view.dataset.locale as Locale;
  const strings = JSON.parse(view.dataset.strings ?? '{}') as Record<string, string>;
  const fullText = new FullText(view.dataset.bundle ?? '', locale);
  const plurals = new Intl.PluralRules(locale);
  const input = view.querySelector('input') as HTMLInputElement;
  const list = view.querySelector('ol') as HTMLOListElement;
  const status = view.querySelector('[data-status]') as HTMLElement;
  const more = view.querySelector('[data-more]') as HTMLButtonElement;
  let latest = 0;

  const say = (key: string, params: Record<string, string> = {}): void => {
    status.textContent = (strings[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
  };

  const run = async (query: string): Promise<void> => {
    latest += 1;
    const turn = latest;
    list.replaceChildren();
    more.hidden = true;
    if (query.trim() === '') {
      status.textContent = '';
      return;
    }
    say('search.busy');
    try {
      const result = await fullText.search(query);
      if (turn !== latest) return;
      const form = plurals.select(result.total) === 'one' ? 'one' : 'other';
      say(result.total === 0 ? 'search.none' : `search.resultsFor.${form}`, {
        query,
        count: new Intl.NumberFormat(locale).format(result.total),
      });
      const showMore = async (): Promise<void> => {
        const hits = await result.load(list.children.length, list.children.length + PAGE_SIZE);
        if (turn !== latest) return;
        list.append(...hits.map(toItem));
        more.hidden = list.children.length >= result.total;
      };
      more.onclick = showMore;
      await showMore();
    } catch {
      if (turn === latest) say('search.failed');
    }
  };

  const fromAddress = (): void => {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    void run(input.value);
  };
  view.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    const address = new URL(location.href);
    address.search = new URLSearchParams({ q: input.value }).toString();
    if (address.href !== location.href) history.pushState(null, '', address);
    void run(input.value);
  });
  input.addEventListener('focus', () => void fullText.load().catch(() => undefined), { once: true });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

function toItem(hit: FullTextHit): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.title;
  const excerpt = document.createElement('p');
  excerpt.append(...markedText(hit.excerpt));
  item.append(link, excerpt);
  return item;
}
