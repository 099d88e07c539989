import { codePath } from '../../core/routes.ts';
import { addressQuery } from '../../search/address-query.ts';
import { mayBePrivate } from '../../search/private-text.ts';
import { isPasted } from '../../search/words.ts';
import { putHandOver } from '../hand-over.ts';
import { mayTakeIds } from '../pasted-ids.ts';
import { arrange, mark, Shown, say } from './arrange.ts';
import { type Context, href, loadContext } from './context.ts';
import { keyOf, make, makeHit } from './elements.ts';
import { IdReader } from './id-reader.ts';
import { FEW, resultsAddress, shownGroups } from './listed.ts';
import { paced } from './pace.ts';
import { rememberCode } from './recent.ts';
import type { Group } from './rows.ts';
import { SearchSession, type Update } from './search-session.ts';
import { TextBox } from './text-box.ts';

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
  readonly #onStay: () => void;
  readonly #hits = new Shown<HTMLElement>();
  readonly #groups = new Shown<HTMLElement>();
  readonly #ids = new IdReader();
  #options: HTMLElement[] = [];
  #active = -1;
  /** Did the reader choose, or is it the first result, chosen because the text names it? */
  #isMoved = false;
  #isScrolled = false;
  #start: readonly Group[] = [];
  /** Groups and options have ids; two boxes can be on one page. */
  readonly #id: string;

  /**
   * @param input the box
   * @param list where results go
   * @param status where the number of results is said
   * @param onStay called when what was entered leads to this very page, which then is not loaded anew
   */
  constructor(input: HTMLInputElement, list: HTMLElement, status: HTMLElement, onStay = (): void => undefined) {
    this.#onStay = onStay;
    boxes += 1;
    this.#id = `results-${boxes}`;
    this.#list = list;
    this.#status = status;
    this.#session = new SearchSession((...now) => this.#show(...now), FEW);
    this.#box = new TextBox(
      input,
      paced(() => void this.search()),
    );
    list.id = this.#id;
    list.role = 'listbox';
    status.role = 'status';
    input.role = 'combobox';
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', this.#id);
    input.setAttribute('aria-expanded', 'false');
    input.addEventListener('keydown', (event) => this.#onKey(event));
    list.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a');
      // A page in a tab or window of its own has none of this tab's.
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { text } = this;
      if (!mayTakeIds(link.href) || !this.#ids.isReading(text)) this.#ids.give(link.href, text);
      else {
        event.preventDefault();
        void this.#open(link.href, text);
      }
    });
    list.addEventListener('scroll', () => {
      this.#isScrolled = true;
    });
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
    if (context === undefined) return this.#go(resultsAddress(isOpen ? text.trim() : ''));
    const { only, named } = context.find(text);
    const query = addressQuery(text, named);
    if (only !== undefined) {
      rememberCode(codePath(only.family, only.code));
      await this.#open(href(codePath(only.family, only.code)), text);
    } else if (query !== '') this.#go(resultsAddress(query));
    else {
      putHandOver(text);
      this.#go(href('/decode'));
    }
  }

  /** Goes to a page of results, with the IDs of the text. */
  async #open(address: string, text: string): Promise<void> {
    await this.#ids.ready(text);
    this.#ids.give(address, text);
    this.#go(address);
  }

  #go(address: string): void {
    const { pathname } = location;
    location.assign(address);
    if (new URL(address, location.href).pathname === pathname) this.#onStay();
  }

  #show(update?: Update, context?: Context): void {
    const groups = update === undefined || context === undefined ? this.#start : shownGroups(update, context);
    // Without them the card asks for them.
    this.#ids.read(this.text);
    // What was chosen stays chosen when more is found for the same text.
    const isSame = this.#list.dataset.for === update?.text;
    const chosen = isSame && this.#isMoved ? this.#options[this.#active] : undefined;
    this.#options = [];
    this.#hits.next();
    this.#groups.next();
    arrange(
      this.#list,
      groups.map((group, at) => this.#makeGroup(group, `${this.#id}-${at}`)),
    );
    mark(this.#list, { 'aria-busy': update?.isBusy ? 'true' : 'false', 'data-for': update?.text ?? '' });
    say(this.#status, update?.status ?? '');
    this.#status.classList.toggle('unknown', update?.isUnknown ?? false);
    mark(this.#box.input, { 'aria-expanded': this.#options.length > 0 ? 'true' : 'false' });
    // To ask where the list stands would have the browser lay it out at once.
    if (this.#isScrolled) this.#list.scrollTop = 0;
    this.#isScrolled = false;
    this.#active = -1;
    const at = chosen === undefined ? -1 : this.#options.indexOf(chosen);
    this.#isMoved = at >= 0;
    this.#choose(at < 0 && update?.isSure ? 0 : at);
  }

  #makeGroup({ why, label, rows }: Group, id: string): HTMLElement {
    const group = this.#groups.get(`${why} ${label}`, () => {
      const made = make('div', '', make('div', 'why', label));
      made.role = 'group';
      made.dataset.why = why;
      return made;
    });
    const heading = group.firstElementChild as HTMLElement;
    const options = rows.map((row, at) => {
      // What a row does goes with the text it was made for.
      const option = row.act ? makeHit(row) : this.#hits.get(keyOf(row), () => makeHit(row));
      mark(option, { role: 'option', id: `${id}-${at}`, tabindex: '-1', 'aria-selected': 'false' });
      return option;
    });
    this.#options.push(...options);
    mark(heading, { id });
    mark(group, { 'aria-labelledby': id });
    arrange(group, [heading, ...options]);
    return group;
  }

  #choose(at: number, isByKey = false): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = at;
    const option = this.#options[at];
    if (option === undefined) {
      this.#box.input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    if (isByKey) option.scrollIntoView({ block: 'nearest' });
    this.#box.input.setAttribute('aria-activedescendant', option.id);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const last = this.#options.length - 1;
    const isChosen = this.#active >= 0;
    // Results of the previous text may still be shown.
    const isCurrent = this.#isMoved || this.#list.dataset.for === this.text;
    if (event.key === 'ArrowDown') this.#choose(this.#active >= last ? (isChosen ? -1 : 0) : this.#active + 1, true);
    else if (event.key === 'ArrowUp') this.#choose(isChosen ? this.#active - 1 : last, true);
    // While nothing is chosen, these move the caret.
    else if (event.key === 'Home' && isChosen && this.#isMoved) this.#choose(0, true);
    else if (event.key === 'End' && isChosen && this.#isMoved) this.#choose(last, true);
    else if (event.key === 'Enter' && isChosen && isCurrent) this.#options[this.#active]?.click();
    else if (event.key === 'Enter') void this.submit();
    else return;
    this.#isMoved ||= event.key !== 'Enter';
    event.preventDefault();
  }
}
