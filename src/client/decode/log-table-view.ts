import { prefixOf } from '../../core/families.ts';
import { type LogColumn, type LogRow, sortRows } from '../../decode/log-table.ts';
import { utcTime } from '../../decode/times.ts';
import type { Words } from '../../decode/words.ts';
import { hrefOf, liveUrl } from './data.ts';
import { make } from './dom.ts';

const COLUMNS: readonly LogColumn[] = ['code', 'count', 'meaning', 'first', 'last'];
/** Roles a table has by itself; some browsers forget them where rows are laid out as cards. */
const rowgroup = { role: 'rowgroup' };
const SVG = 'http://www.w3.org/2000/svg';

/** A table of codes that is sorted by the names of its columns. */
export class LogTable {
  readonly element: HTMLElement;
  readonly #words: Words;
  readonly #body = make('tbody', rowgroup);
  readonly #heads: ReadonlyMap<LogColumn, HTMLElement>;
  readonly #most: number;
  #rows: readonly LogRow[];

  constructor(rows: readonly LogRow[], words: Words) {
    this.#words = words;
    this.#rows = rows;
    this.#most = Math.max(...rows.map(({ count }) => count));
    this.#heads = new Map(COLUMNS.map((column) => [column, this.#head(column)]));
    const head = make('thead', rowgroup, make('tr', { role: 'row' }, ...this.#heads.values()));
    const caption = make('caption.sr-only', {}, words.t('log'));
    const table = make('table.log', { role: 'table' }, caption, head, this.#body);
    this.element = make('div.scroll', {}, table);
    this.#sort('count', true);
  }

  /** Rows in the order they are shown. */
  get rows(): readonly LogRow[] {
    return this.#rows;
  }

  #head(column: LogColumn): HTMLElement {
    const button = make('button', { type: 'button' }, this.#words.t(`log.${column}`));
    const head = make(`th.${column}`, { scope: 'col', role: 'columnheader' }, button);
    // Numbers and times are of interest from the large end, words from the beginning.
    const startsDescending = column === 'count' || column === 'last';
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
    this.#rows = sortRows(this.#rows, column, descending, this.#words);
    this.#body.replaceChildren(...this.#rows.map((row) => this.#row(row)));
  }

  #row({ family, code, known, count, first, last }: LogRow): HTMLElement {
    const { t, locale, number, meaning } = this.#words;
    const name = [make('span.f', {}, prefixOf(family)), make('span.c', {}, code)];
    const { text, lang } = known ? meaning(family, code) : { text: t('log.unknown'), lang: undefined };
    const live = make('a', { href: liveUrl(code), rel: 'noreferrer' }, t('live'));
    const time = (value: number | undefined): Node | string =>
      value === undefined
        ? '–'
        : make('time', { datetime: new Date(value).toISOString() }, utcTime(value).replace(/:\d\d UTC$/, ''));
    // Shown on a card, where no name of a column stands above it.
    const cell = (column: LogColumn) => ({ role: 'cell', 'data-label': t(`log.${column}`) });
    return make(
      'tr',
      { role: 'row', 'data-family': family, class: known ? undefined : 'unknown' },
      make(
        'th.code',
        { scope: 'row', role: 'rowheader' },
        known ? make('a', { href: hrefOf(locale, family, code) }, ...name) : make('span', {}, ...name),
      ),
      make('td.count', cell('count'), number(count), this.#bar(count)),
      make('td.meaning', { role: 'cell', lang }, text, ...(known ? [] : [' ', live])),
      make('td.first', cell('first'), time(first)),
      make('td.last', cell('last'), time(last)),
    );
  }

  /** How much of the most frequent code's count this is. */
  #bar(count: number): Node {
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
    return bar;
  }
}
