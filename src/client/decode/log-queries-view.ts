import { BARE_FAMILY } from '../../core/families.ts';
import { colon } from '../../core/locales.ts';
import type { LogRow } from '../../decode/log-table.ts';
import type { LogWords } from '../../decode/log-words.ts';
import { logQueries } from '../../publish/log-queries.ts';
import type { Copier } from './copy.ts';
import { make } from './dom.ts';

/** Queries for the codes that are selected in the table; one by a correlation ID is of no use for several. */
export class LogQueriesView {
  readonly element: HTMLElement;
  readonly #words: LogWords;
  readonly #copier: Copier;
  readonly #body = make('div', {});

  constructor(words: LogWords, copier: Copier) {
    this.#words = words;
    this.#copier = copier;
    this.element = make('section.queries', {}, make('h3', {}, words.t('log.queries')), this.#body);
    this.show([]);
  }

  /** Replaces the queries. Only Microsoft Entra's codes stand in these logs. */
  show(rows: readonly LogRow[]): void {
    const { t } = this.#words;
    const [first, ...others] = rows.filter(({ family }) => family === BARE_FAMILY).map(({ code }) => code);
    if (first === undefined) {
      this.#body.replaceChildren(make('p.hint', {}, t('log.queriesHint')));
      return;
    }
    const parts = logQueries(first, ...others).flatMap(({ id, text }) => {
      if (id === 'correlation') return [];
      const name = t(`log.query.${id}`);
      const pre = make('pre', { tabindex: '0', role: 'group', 'aria-label': name }, make('code', {}, text));
      const copy = this.#copier.button(t('log.copyQuery'), () => pre.textContent ?? '');
      copy.setAttribute('aria-label', `${t('log.copyQuery')}${colon(this.#words.locale)}${name}`);
      return [make('h4', {}, name), pre, make('p.actions', {}, copy)];
    });
    this.#body.replaceChildren(...parts);
  }
}
