import { LOCALES, type Locale, languageName } from '../../core/locales.ts';
import { codePath } from '../../core/routes.ts';
import { addressQuery } from '../../search/address-query.ts';
import { MOST_LISTED } from '../../search/order.ts';
import { mayBePrivate } from '../../search/private-text.ts';
import { isPasted } from '../../search/words.ts';
import { putHandOver } from '../hand-over.ts';
import { type Context, href, loadContext } from './context.ts';
import { make, makeHit } from './elements.ts';
import { rememberCode } from './recent.ts';
import type { Group } from './rows.ts';
import { SearchSession, type Update } from './search-session.ts';
import { TextBox } from './text-box.ts';

/** A list in a box shows so many full-text results, and so many names that only contain the words. */
const FEW = 6;
let boxes = 0;

/**
 * A text box with a list of results: the WAI-ARIA pattern "editable combobox with list autocomplete"
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). The box keeps the focus; arrows choose, Enter opens.
 */
export class Combobox {
  readonly #box: TextBox;
  readonly #list: HTMLElement;
  readonly #status: HTMLElement;
  readonly #session: SearchSession;
  #options: HTMLElement[] = [];
  #active = -1;
  /** Did the reader choose, or is it the first result, chosen because the text names it? */
  #isMoved = false;
  #start: readonly Group[] = [];
  /** Groups and options have ids; two boxes can be on one page. */
  readonly #id: string;

  /**
   * @param input the box
   * @param list where results go
   * @param status where the number of results is said
   */
  constructor(input: HTMLInputElement, list: HTMLElement, status: HTMLElement) {
    boxes += 1;
    this.#id = `results-${boxes}`;
    this.#list = list;
    this.#status = status;
    this.#session = new SearchSession((...now) => this.#show(...now), FEW);
    this.#box = new TextBox(input, () => void this.search());
    list.id = this.#id;
    list.role = 'listbox';
    status.role = 'status';
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** What the box holds, with the line breaks of a pasted text. */
  get text(): string {
    return this.#box.text;
  }

  set text(text: string) {
    this.#box.text = text;
    void this.search();
  }

  /**
   * What to offer while the box is empty.
   *
   * @param groups rows with labels
   */
  set start(groups: readonly Group[]) {
    this.#start = groups;
    if (this.text.trim() === '') this.#show();
  }

  /** Searches for what the box holds. */
  async search(): Promise<void> {
    await this.#session.run(this.text).catch(() => {
      // Offline there are no results; Enter still leads to the results page.
      this.#status.textContent = '';
    });
  }

  /** Goes to the only page the text names, else to all results. */
  async submit(): Promise<void> {
    const { text } = this;
    if (text.trim() === '') return;
    const context = await loadContext().catch(() => undefined);
    const isOpen = !isPasted(text) && !mayBePrivate(text);
    if (context === undefined) return location.assign(resultsAddress(isOpen ? text.trim() : ''));
    const { only, named } = context.find(text);
    if (only !== undefined) rememberCode(codePath(only.family, only.code));
    const query = addressQuery(text, named);
    if (only !== undefined) location.assign(href(codePath(only.family, only.code)));
    else if (query !== '') location.assign(resultsAddress(query));
    else {
      putHandOver(text);
      location.assign(href('/decode'));
    }
  }

  #show(update?: Update, context?: Context): void {
    const groups = update === undefined || context === undefined ? this.#start : shownGroups(update, context);
    this.#options = [];
    this.#list.replaceChildren(...groups.map((group, at) => this.#makeGroup(group, `${this.#id}-${at}`)));
    this.#list.ariaBusy = update?.isBusy ? 'true' : 'false';
    this.#list.dataset.for = update?.text ?? '';
    this.#status.textContent = update?.status ?? '';
    this.#status.classList.toggle('unknown', update?.isUnknown ?? false);
    this.#box.input.ariaExpanded = this.#options.length > 0 ? 'true' : 'false';
    this.#list.scrollTop = 0;
    this.#isMoved = false;
    this.#choose(update?.isSure ? 0 : -1);
  }

  #makeGroup({ why, label, rows }: Group, id: string): HTMLElement {
    const options = rows.map((row, at) => {
      const option = makeHit(row);
      option.role = 'option';
      option.id = `${id}-${at}`;
      option.tabIndex = -1;
      option.ariaSelected = 'false';
      return option;
    });
    this.#options.push(...options);
    const heading = make('div', 'why', label);
    heading.id = id;
    const group = make('div', '', heading, ...options);
    group.role = 'group';
    group.dataset.why = why;
    group.setAttribute('aria-labelledby', id);
    return group;
  }

  #choose(at: number): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#options[at];
    if (option === undefined) {
      this.#box.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    this.#box.input.setAttribute('aria-activedescendant', option.id);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.#options.length - 1;
    const isChosen = this.#active >= 0;
    // Results of the previous text may still be shown.
    const isCurrent = this.#isMoved || this.#list.dataset.for === this.text;
    if (event.key === 'ArrowDown') this.#choose(this.#active >= last ? (isChosen ? -1 : 0) : this.#active + 1);
    else if (event.key === 'ArrowUp') this.#choose(isChosen ? this.#active - 1 : last);
    // While nothing is chosen, these move the caret.
    else if (event.key === 'Home' && isChosen && this.#isMoved) this.#choose(0);
    else if (event.key === 'End' && isChosen && this.#isMoved) this.#choose(last);
    else if (event.key === 'Enter' && isChosen && isCurrent) this.#options[this.#active]?.click();
    else if (event.key === 'Enter') void this.submit();
    else return;
    this.#isMoved ||= event.key !== 'Enter';
    event.preventDefault();
  }
}

function resultsAddress(query: string, locale?: Locale): string {
  return `${href('/search', locale)}?${new URLSearchParams({ q: query })}`;
}

/** All options in the order the arrow keys take: answers, other offers, full text, links to all results and other languages. */
function shownGroups(update: Update, context: Context): Group[] {
  const most = ({ why }: Group): number => (why === 'part' ? FEW : MOST_LISTED);
  const answers = update.answers.map((group) => ({ ...group, rows: group.rows.slice(0, most(group)) }));
  const groups = [...answers, ...update.aside, ...update.texts];
  const isCut = update.answers.some((group) => group.rows.length > most(group));
  const query = addressQuery(update.text, context.find(update.text).named);
  if (query === '' || update.isBusy) return groups;
  if (isCut || update.more !== undefined) {
    const name = context.t('search.all', { query });
    groups.push({
      why: 'all',
      label: context.t('search.results'),
      rows: [{ href: resultsAddress(query), prefix: '', name }],
    });
  }
  if (update.isElsewhere) {
    const rows = LOCALES.filter((locale) => locale !== context.locale).map((locale) => ({
      href: resultsAddress(query, locale),
      prefix: '',
      name: context.t('search.elsewhere', { language: languageName(locale, context.locale) }),
    }));
    groups.push({ why: 'elsewhere', label: context.t('search.why.live'), rows });
  }
  return groups;
}
