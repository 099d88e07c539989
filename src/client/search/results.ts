import { LOCALES, type Locale, languageName } from '../../core/locales.ts';
import { fullTextWords } from '../../search/words.ts';
import { type Context, fullTextOf, PAGE_LOCALE } from './context.ts';
import { make, makeHit } from './elements.ts';
import { type Group, hitRow } from './rows.ts';
import { type More, SearchSession, type Update } from './search-session.ts';

const PAGE_SIZE = 20;

/** The results of one text as a part of a page: what is said, what is no answer, and the list of results. */
export class Results {
  readonly #status: HTMLElement;
  readonly #aside: HTMLElement;
  readonly #list: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #elsewhere: HTMLElement;
  readonly #session: SearchSession;

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
    this.#status.textContent = update?.status ?? '';
    this.#status.classList.toggle('unknown', update?.isUnknown ?? false);
    this.#aside.replaceChildren(...(update?.aside.map(makeAside) ?? []));
    const groups = [...(update?.answers ?? []), ...(update?.texts ?? [])];
    this.#list.replaceChildren(...groups.flatMap(makeItems));
    this.#list.ariaBusy = update?.isBusy ? 'true' : 'false';
    this.#list.dataset.for = update?.text ?? '';
    const more = update?.more;
    this.#more.hidden = more === undefined;
    this.#more.onclick = () => void this.#showMore(more);
    this.#elsewhere.replaceChildren(
      ...(update?.isElsewhere && context ? this.#offerLanguages(update.text, context) : []),
    );
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

/** The first item of a group says why the group is there. */
function makeItems({ why, label, rows }: Group): HTMLElement[] {
  return rows.map((row, at) => {
    const item = make('li', '', makeHit(row));
    if (at === 0) item.prepend(make('p', 'why', label));
    item.dataset.why = why;
    return item;
  });
}

function makeAside({ why, label, rows }: Group): HTMLElement {
  const list = make('ul', 'hits', ...rows.map((row) => make('li', '', makeHit(row))));
  const section = make('section', '', make('h2', 'why', label), list);
  section.dataset.why = why;
  return section;
}
