import { LOCALES, type Locale, languageName } from '../../core/locales.ts';
import { fullTextWords } from '../../search/words.ts';
import { arrange, mark, Shown, say } from './arrange.ts';
import { type Context, fullTextOf, PAGE_LOCALE } from './context.ts';
import { keyOf, make, makeHit } from './elements.ts';
import { type Group, hitRow } from './rows.ts';
import { type More, SearchSession, type Update } from './search-session.ts';

const PAGE_SIZE = 20;
/** So many results are made in one go; `5` alone has hundreds, and the next key is not to wait for them. */
const AT_ONCE = 8;

/** The results of one text as a part of a page: what is said, what is no answer, and the list of results. */
export class Results {
  readonly #status: HTMLElement;
  readonly #aside: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #elsewhere: HTMLElement;
  readonly #session: SearchSession;
  readonly #items = new Shown<HTMLElement>();
  #turn = 0;

  /**
   * @param view the page's element with the parts (`SearchResults.astro`)
   * @param options what to leave out
   */
  constructor(view: Element, { locale = PAGE_LOCALE, withTexts = true } = {}) {
    this.#session = new SearchSession((...now) => this.#show(...now), withTexts ? PAGE_SIZE : 0, locale);
    const part = <Type extends Element>(name: string): Type => view.querySelector(`[data-${name}]`) as Type;
    this.#status = part('status');
    this.#aside = part('aside');
    this.#list = part('results');
    this.#more = part<HTMLButtonElement>('more');
    this.#elsewhere = part('elsewhere');
  }

  /**
   * Shows the results of a text.
   *
   * @param text anything a person types or pastes
   */
  async run(text: string): Promise<void> {
    await this.#session.run(text).catch(() => {
      this.#status.textContent = this.#status.dataset.failed ?? '';
    });
  }

  #show(update?: Update, context?: Context): void {
    say(this.#status, update?.status ?? '');
    this.#status.classList.toggle('unknown', update?.isUnknown ?? false);
    this.#aside.replaceChildren(...(update?.aside.map(makeAside) ?? []));
    const more = update?.more;
    this.#more.hidden = true;
    this.#more.onclick = () => void this.#showMore(more);
    this.#elsewhere.replaceChildren(
      ...(update?.isElsewhere && context ? this.#offerLanguages(update.text, context) : []),
    );
    mark(this.#list, { 'data-for': update?.text ?? '' });
    void this.#fill([...(update?.answers ?? []), ...(update?.texts ?? [])]).then((isWhole) => {
      if (!isWhole) return;
      mark(this.#list, { 'aria-busy': update?.isBusy ? 'true' : 'false' });
      this.#more.hidden = more === undefined;
    });
  }

  /** Shows results, some at a time. Answers whether they are all there: another text may have come. */
  async #fill(groups: readonly Group[]): Promise<boolean> {
    this.#turn += 1;
    const turn = this.#turn;
    const items = groups.flatMap(itemsOf);
    this.#items.next();
    let length = items.findIndex(({ key }, at) => at >= AT_ONCE && !this.#items.has(key));
    if (length < 0) length = items.length;
    arrange(
      this.#list,
      items.slice(0, length).map(({ key, make }) => this.#items.get(key, make)),
    );
    for (; length < items.length; length += AT_ONCE) {
      mark(this.#list, { 'aria-busy': 'true' });
      await new Promise((resolve) => setTimeout(resolve));
      if (turn !== this.#turn) return false;
      this.#list.append(...items.slice(length, length + AT_ONCE).map(({ key, make }) => this.#items.get(key, make)));
    }
    return true;
  }

  async #showMore(load: (() => Promise<More>) | undefined): Promise<void> {
    const { for: text } = this.#list.dataset;
    const { rows, isLast } = (await load?.()) ?? { rows: [], isLast: true };
    if (this.#list.dataset.for !== text) return;
    const items = rows.map((row) => make('li', '', makeHit(row)));
    this.#list.append(...items);
    this.#more.hidden = isLast;
    // The button may be gone: the reader goes on at the first new result.
    items[0]?.querySelector('a')?.focus();
  }

  #offerLanguages(text: string, context: Context): HTMLElement[] {
    return LOCALES.filter((locale) => locale !== context.locale).map((locale) => {
      const language = languageName(locale, context.locale);
      const section = make('section');
      const button = make('button', 'button', context.t('search.elsewhere', { language }));
      button.type = 'button';
      button.addEventListener('click', () => void showElsewhere(section, text, locale, context));
      section.append(button);
      return section;
    });
  }
}

/** Searches another language's pages: its bundle is loaded now. */
async function showElsewhere(section: HTMLElement, text: string, locale: Locale, context: Context): Promise<void> {
  const words = fullTextWords(text, context.find(text).named, locale);
  const heading = make('h2', 'why');
  heading.tabIndex = -1;
  section.replaceChildren(heading);
  try {
    const result = await fullTextOf(locale).find(words);
    const hits = await result.load(0, PAGE_SIZE);
    const params = { language: languageName(locale, context.locale), count: String(result.total) };
    heading.textContent = context.t('search.elsewhere.results', params);
    const list = make('ol', 'hits', ...hits.map((hit) => make('li', '', makeHit(hitRow(context, hit)))));
    list.lang = locale;
    section.append(list);
  } catch {
    heading.textContent = context.t('search.failed');
  }
  heading.focus();
}

/** Items of a list, and what makes each. The first of a group says why the group is there. */
function itemsOf({ why, label, rows }: Group): { key: string; make: () => HTMLElement }[] {
  return rows.map((row, at) => ({
    key: `${why} ${at === 0 ? label : ''} ${keyOf(row)}`,
    make: () => {
      const item = make('li', '', makeHit(row));
      if (at === 0) item.prepend(make('p', 'why', label));
      item.dataset.why = why;
      return item;
    },
  }));
}

function makeAside({ why, label, rows }: Group): HTMLElement {
  const list = make('ul', 'hits', ...rows.map((row) => make('li', '', makeHit(row))));
  const section = make('section', '', make('h2', 'why', label), list);
  section.dataset.why = why;
  return section;
}
