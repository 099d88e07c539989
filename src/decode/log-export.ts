import { type Family, fullCode } from '../core/families.ts';
import { writeCsv } from './csv-write.ts';
import { escapeMarkdown } from './hand-over-text.ts';
import { countOf, groupOf, LOG_GROUPS, type LogRow, meaningOf, optionalColumns } from './log-table.ts';
import type { LogWords } from './log-words.ts';
import { utcTime } from './times.ts';

/** What a table is written with. */
export interface LogExport {
  /** In the order to write them. */
  readonly rows: readonly LogRow[];
  /** Of all sign-ins of the log, also those that succeeded. */
  readonly total: number;
  /** The language of names and meanings. */
  readonly words: LogWords;
  /** Absolute address of a code's page. */
  readonly urlOf: (family: Family, code: string) => string;
}

const COLUMNS = [
  'code',
  'count',
  'share',
  'kind',
  'fixer',
  'retry',
  'users',
  'applications',
  'first',
  'last',
  'meaning',
  'address',
] as const;

type Column = (typeof COLUMNS)[number];

/**
 * The table as a file for a spreadsheet.
 *
 * @param table see `LogExport`
 */
export function logAsCsv(table: LogExport): string {
  const { rows, words } = table;
  return writeCsv([
    COLUMNS.map((column) => nameOf(column, words)),
    ...rows.map((row) => {
      const cells = cellsOf(row, table);
      return COLUMNS.map((column) => cells[column]);
    }),
  ]);
}

/**
 * The table for a ticket or a chat that understands Markdown: one table for each group, under what it adds up to.
 *
 * @param table see `LogExport`
 */
export function logAsMarkdown(table: LogExport): string {
  const { rows, total, words } = table;
  const columns = ['count', 'share', 'fixer', 'retry', ...optionalColumns(rows), 'last', 'meaning'] as const;
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const parts = LOG_GROUPS.flatMap((group) => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return [];
    const count = countOf(own);
    return [
      `**${words.t(`log.${group}`)}** (${words.number(count)}, ${words.percent(count / total)})`,
      '',
      line([nameOf('code', words), ...columns.map((column) => nameOf(column, words))]),
      line(['---', ...columns.map((column) => (isNumber(column) ? '--:' : '---'))]),
      ...own.map((row) => {
        const cells = cellsOf(row, table);
        const code = cells.address === '' ? cells.code : `[${cells.code}](${cells.address})`;
        return line([String(code), ...columns.map((column) => escapeMarkdown(shown(cells[column], words)))]);
      }),
      '',
    ];
  });
  return parts.join('\n');
}

function isNumber(column: Column): boolean {
  return ['count', 'share', 'users', 'applications'].includes(column);
}

function shown(cell: string | number, words: LogWords): string {
  return typeof cell === 'number' ? words.number(cell) : cell;
}

function nameOf(column: Column, words: LogWords): string {
  return column === 'kind' || column === 'fixer' || column === 'retry'
    ? words.answer(`sign.${column}`)
    : words.t(`log.${column}`);
}

function cellsOf(row: LogRow, { total, words, urlOf }: LogExport): Record<Column, string | number> {
  const time = (value: number | undefined): string => (value === undefined ? '' : utcTime(value).replace(' UTC', ''));
  return {
    code: fullCode(row.family, row.code),
    count: row.count,
    share: words.percent(row.count / total),
    kind: row.words === undefined ? '' : words.answer(`kind.${row.words.kind}`),
    fixer: row.words?.fixers.map((fixer) => words.answer(`fixer.${fixer}`)).join(', ') ?? '',
    retry: row.words === undefined ? '' : words.answer(`retry.${row.words.retry}`),
    users: row.users ?? '',
    applications: row.applications ?? '',
    first: time(row.first),
    last: time(row.last),
    meaning: meaningOf(row, words),
    address: row.known ? urlOf(row.family, row.code) : '',
  };
}
