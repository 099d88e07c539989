import { logAsCsv, logAsMarkdown } from '../../decode/log-export.ts';
import { countOf, groupOf, LOG_GROUPS, type LogRow, logRows } from '../../decode/log-table.ts';
import type { LogWords } from '../../decode/log-words.ts';
import type { Tally } from '../../decode/tally.ts';
import type { LookupIndex } from '../../resolve/lookup-data.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { Copier } from './copy.ts';
import { urlOf } from './data.ts';
import { make } from './dom.ts';
import { LogQueriesView } from './log-queries-view.ts';
import { LogTable } from './log-table-view.ts';

/** What the result of a log is shown with. */
export interface LogResultContext {
  readonly words: LogWords;
  readonly index: LookupIndex;
  readonly copier: Copier;
  /** The latest record of a code is wanted. */
  readonly onChoose: (row: LogRow) => void;
}

/**
 * What a log adds up to: sums, the table of its codes, what to take along, queries for the codes that are selected.
 *
 * @param tally what was counted
 * @param context see `LogResultContext`
 * @returns elements in their order
 */
export function showLog(tally: Tally, { words, index, copier, onChoose }: LogResultContext): readonly HTMLElement[] {
  const { t } = words;
  const rows = logRows(tally.rows, index, words.threeWords);
  const notes = [
    ...(tally.takenColumn === undefined ? [] : [t('log.taken', { column: visibleText(tally.takenColumn) })]),
    ...(tally.isCounted ? [t('log.counted')] : []),
    ...(rows.length === 0 ? [] : [t('log.shareAbout')]),
  ].map((note) => make('p.hint', {}, note));
  if (rows.length === 0) return [summary(tally, rows, words), ...notes];
  const queries = new LogQueriesView(words, copier);
  const table = new LogTable(rows, tally.total, words, { onSelect: (selected) => queries.show(selected), onChoose });
  const written = () => ({
    rows: table.rows,
    total: tally.total,
    words,
    urlOf: (...[family, code]: Parameters<Parameters<typeof logAsCsv>[0]['urlOf']>) =>
      urlOf(words.locale, family, code),
  });
  const download = make('button.button', { type: 'button' }, t('log.download'));
  download.addEventListener('click', () => save(logAsCsv(written())));
  const copy = copier.button(t('log.copyMarkdown'), () => logAsMarkdown(written()));
  const actions = make('p.actions', {}, copy, download);
  return [summary(tally, rows, words), ...notes, table.element, actions, queries.element];
}

function summary(tally: Tally, rows: readonly LogRow[], { t, number, percent }: LogWords): HTMLElement {
  const { total, successes, withoutCode, skipped, users, applications } = tally;
  const share = (count: number): string => `${number(count)} (${percent(count / total)})`;
  const groups = LOG_GROUPS.map((group) => [group, countOf(rows.filter((row) => groupOf(row) === group))] as const);
  const items: (readonly [string, string])[] = [
    [t('log.total'), number(total)],
    ...groups.flatMap(([group, count]) => (count === 0 ? [] : [[t(`log.${group}`), share(count)] as const])),
    [t('log.successes'), share(successes)],
    ...(withoutCode > 0 ? [[t('log.withoutCode'), share(withoutCode)] as const] : []),
    ...(users === undefined ? [] : [[t('log.usersHit'), number(users)] as const]),
    ...(applications === undefined ? [] : [[t('log.applicationsHit'), number(applications)] as const]),
    ...(skipped > 0 ? [[t('log.skipped'), number(skipped)] as const] : []),
  ];
  return make(
    'dl.sums',
    {},
    ...items.map(([name, value]) => make('div', {}, make('dt', {}, name), make('dd', {}, value))),
  );
}

/** The file is made here and handed over by the browser: no request, no address. */
function save(csv: string): void {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  make('a', { href: address, download: 'sign-in-codes.csv' }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
