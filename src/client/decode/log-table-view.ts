import { fullCode, prefixOf } from '../../core/families.ts';
import { colon } from '../../core/locales.ts';
import {
  countOf,
  groupOf,
  LOG_GROUPS,
  type LogColumn,
  type LogGroup,
  type LogRow,
  optionalColumns,
  sortRows,
} from '../../decode/log-table.ts';
import type { LogWords } from '../../decode/log-words.ts';
import { utcTime } from '../../decode/times.ts';
import { liveLink } from './code-items.ts';
import { hrefOf } from './data.ts';
import { make } from './dom.ts';

/** The roles of a table, set explicitly: some browsers drop them where CSS lays rows out as cards. */
const rowgroup = { role: 'rowgroup' };
const SVG = 'http://www.w3.org/2000/svg';
/** How many rows are made at once; the reader asks for the rest of a log with thousands of codes. */
const ROWS_AT_ONCE = 200;

/** What a table tells its page. */
export interface LogTableEvents {
  /** Codes were selected or taken back: all that are selected now, in the order of the table. */
  readonly onSelect: (rows: readonly LogRow[]) => void;
  /** The latest record of a code is wanted. */
  readonly onChoose: (row: LogRow) => void;
}

/** A table of codes, expected steps apart from failures, sorted by the names of its columns. */
export class LogTable {
  readonly element: HTMLElement;
  readonly #words: LogWords;
  readonly #total: number;
  readonly #events: LogTableEvents;
  readonly #table: HTMLTableElement;
  readonly #more: HTMLButtonElement;
  readonly #columns: readonly LogColumn[];
  readonly #heads: ReadonlyMap<LogColumn, HTMLElement>;
  readonly #most: number;
  readonly #selected = new Set<LogRow>();
  #rows: readonly LogRow[];
  #shown = ROWS_AT_ONCE;

  constructor(rows: readonly LogRow[], total: number, words: LogWords, events: LogTableEvents) {
    this.#words = words;
    this.#rows = rows;
    this.#total = total;
    this.#events = events;
    this.#most = rows.reduce((most, { count }) => Math.max(most, count), 1);
    this.#columns = ['code', 'count', 'meaning', ...optionalColumns(rows), 'first', 'last'];
    this.#heads = new Map(this.#columns.map((column) => [column, this.#head(column)]));
    const head = make('thead', rowgroup, make('tr', { role: 'row' }, ...this.#heads.values()));
    const caption = make('caption.sr-only', {}, words.t('log'));
    this.#table = make('table.log', { role: 'table' }, caption, head);
    this.#more = make('button.button', { type: 'button' });
    this.#more.addEventListener('click', () => {
      const first = this.#shown;
      this.#shown += ROWS_AT_ONCE;
      this.#render();
      // Focus moves to the first of the new rows.
      this.#table.querySelectorAll<HTMLElement>('tbody th.code input')[first]?.focus();
    });
    this.element = make('div', {}, make('div.scroll', {}, this.#table), make('p.actions', {}, this.#more));
    this.#sort('count', true);
  }

  /** All rows, also those not shown yet, group by group, in the order of the table. */
  get rows(): readonly LogRow[] {
    return this.#rows;
  }

  #head(column: LogColumn): HTMLElement {
    const button = make('button', { type: 'button' }, this.#words.t(`log.${column}`));
    const head = make(`th.${column}`, { scope: 'col', role: 'columnheader' }, button);
    // Numbers and times sort largest first, words alphabetically.
    const startsDescending = column !== 'code' && column !== 'meaning' && column !== 'first';
    button.addEventListener('click', () => {
      const sorted = head.getAttribute('aria-sort');
      this.#sort(column, sorted === null ? startsDescending : sorted === 'ascending');
    });
    return head;
  }

  #sort(column: LogColumn, descending: boolean): void {
    for (const [other, head] of this.#heads) {
      if (other === column) head.setAttribute('aria-sort', descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const sorted = sortRows(this.#rows, column, descending, this.#words);
    this.#rows = LOG_GROUPS.flatMap((group) => sorted.filter((row) => groupOf(row) === group));
    this.#shown = ROWS_AT_ONCE;
    this.#render();
  }

  #render(): void {
    const shown = this.#rows.slice(0, this.#shown);
    const bodies = LOG_GROUPS.flatMap((group) => {
      const rows = shown.filter((row) => groupOf(row) === group);
      return rows.length === 0
        ? []
        : [make(`tbody.${group}`, rowgroup, this.#groupHead(group), ...rows.map((row) => this.#row(row)))];
    });
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#table.append(...bodies);
    const left = this.#rows.length - shown.length;
    this.#more.hidden = left === 0;
    this.#more.textContent = this.#words.t('log.more', { count: this.#words.number(left) });
  }

  /** What the rows of a group have in common, and what they add up to. */
  #groupHead(group: LogGroup): HTMLElement {
    const { t, number, percent } = this.#words;
    const rows = this.#rows.filter((row) => groupOf(row) === group);
    const count = countOf(rows);
    const name = t(`log.${group}`);
    const sum = `${number(count)} (${percent(count / this.#total)})`;
    const box = make('input', { type: 'checkbox', 'aria-label': t('log.selectAll', { group: name }) });
    box.checked = rows.every((row) => this.#selected.has(row));
    box.addEventListener('change', () => {
      this.#select(rows, box.checked);
      for (const one of this.#table.querySelectorAll<HTMLInputElement>(`tbody.${group} th.code input`))
        one.checked = box.checked;
    });
    return make(
      'tr.group',
      { role: 'row' },
      make(
        'th',
        // Without the label of the checkbox in it.
        { scope: 'rowgroup', role: 'rowheader', colspan: String(this.#columns.length), 'aria-label': `${name} ${sum}` },
        box,
        make('span.name', {}, name),
        ' ',
        make('span.sum', {}, sum),
      ),
    );
  }

  #select(rows: readonly LogRow[], isSelected: boolean): void {
    for (const row of rows) {
      if (isSelected) this.#selected.add(row);
      else this.#selected.delete(row);
    }
    this.#events.onSelect(this.#rows.filter((row) => this.#selected.has(row)));
  }

  #row(row: LogRow): HTMLElement {
    const { family, code, known, users, applications, first, last } = row;
    const { t, locale, number } = this.#words;
    const name = [make('span.f', {}, prefixOf(family)), make('span.c', {}, code)];
    const box = make('input', { type: 'checkbox', 'aria-label': t('log.select', { code: fullCode(family, code) }) });
    box.checked = this.#selected.has(row);
    box.addEventListener('change', () => {
      this.#select([row], box.checked);
      const head = this.#table.querySelector<HTMLInputElement>(`tbody.${groupOf(row)} tr.group input`);
      if (head !== null)
        head.checked = this.#rows.every((one) => groupOf(one) !== groupOf(row) || this.#selected.has(one));
    });
    const time = (value: number | undefined): Node | string =>
      value === undefined
        ? '–'
        : make('time', { datetime: new Date(value).toISOString() }, utcTime(value).replace(/:\d\d UTC$/, ''));
    const count = (value: number | undefined): string => (value === undefined ? '–' : number(value));
    // Shown on a card, where no name of a column stands above it.
    const attributes = (column: LogColumn) => ({ role: 'cell', 'data-label': t(`log.${column}`) });
    const cells: Record<LogColumn, () => HTMLElement> = {
      code: () =>
        make(
          'th.code',
          { scope: 'row', role: 'rowheader', 'aria-label': fullCode(family, code) },
          box,
          known ? make('a', { href: hrefOf(locale, family, code) }, ...name) : make('span', {}, ...name),
        ),
      count: () => make('td.count', attributes('count'), ...this.#count(row.count)),
      meaning: () => make('td.meaning', { role: 'cell' }, ...this.#meaning(row)),
      users: () => make('td.users', attributes('users'), count(users)),
      applications: () => make('td.applications', attributes('applications'), count(applications)),
      first: () => make('td.first', attributes('first'), time(first)),
      last: () => make('td.last', attributes('last'), time(last)),
    };
    return make(
      'tr',
      { role: 'row', 'data-family': family, class: known ? undefined : 'unknown' },
      ...this.#columns.map((column) => cells[column]()),
    );
  }

  /** The sentence, the three words, and what leads to a record. */
  #meaning(row: LogRow): (HTMLElement | undefined)[] {
    const { family, code, known, words } = row;
    const { t, locale, meaning, answer } = this.#words;
    const { text, lang } = known ? meaning(family, code) : { text: t('log.unknown'), lang: undefined };
    const live = known ? undefined : liveLink(family, code, t('live'));
    const choose = make(
      'button.choose',
      { type: 'button', 'aria-label': t('log.latestOf', { code: fullCode(family, code) }) },
      t('log.latest'),
    );
    choose.addEventListener('click', () => this.#events.onChoose(row));
    const pair = (key: 'fixer' | 'retry', value: string): HTMLElement =>
      make('span', {}, make('span.label', {}, `${answer(`sign.${key}`)}${colon(locale)}`), value);
    const { role = '' } = document.documentElement.dataset;
    // Of many codes, only the one that the reader asked for.
    const line = known && role !== '' ? this.#words.line(family, code, role) : undefined;
    return [
      make('p.sentence', { lang }, text, live && ' ', live),
      make(
        'p.three',
        {},
        words && make('strong', {}, answer(`kind.${words.kind}`)),
        words && pair('fixer', words.fixers.map((fixer) => answer(`fixer.${fixer}`)).join(' · ')),
        words && pair('retry', answer(`retry.${words.retry}`)),
        choose,
      ),
      line && make('p.line', {}, make('b', {}, line.label), ' ', make('span', { lang: line.lang }, line.text)),
    ];
  }

  /** A count, its share of the total, and how much of the most frequent code's count it is. */
  #count(count: number): (Node | string)[] {
    const bar = document.createElementNS(SVG, 'svg');
    const filled = document.createElementNS(SVG, 'rect');
    for (const [name, value] of [
      ['viewBox', '0 0 100 4'],
      ['preserveAspectRatio', 'none'],
      ['aria-hidden', 'true'],
    ] as const) {
      bar.setAttribute(name, value);
    }
    filled.setAttribute('width', String(Math.max(1, (count / this.#most) * 100)));
    filled.setAttribute('height', '4');
    bar.append(filled);
    const { number, percent } = this.#words;
    return [make('span.n', {}, number(count)), ' ', make('span.share', {}, percent(count / this.#total)), bar];
  }
}
