import { LOCALES } from '../../src/core/locales.ts';
import { entryKey, parseEntryName } from './entries.ts';
import type { SectionStatus } from './status.ts';

const HEAD = ['locale', 'family', 'entries', 'present', 'missing', 'stale', '%'];

/** How many names of missing entries a line lists. */
const LISTED = 8;

/**
 * The status as a table with a row a language and section and a sum a language, and below it what is missing and stale.
 *
 * @param status rows of `statusOf`
 * @returns lines of text
 */
export function formatStatus(status: readonly SectionStatus[]): string {
  const rows = LOCALES.flatMap((locale) => {
    const own = status.filter((row) => row.locale === locale);
    const sum = (count: (row: SectionStatus) => number): number => own.reduce((total, row) => total + count(row), 0);
    return [
      ...own.map((row) => rowOf(row.locale, row.section, row.all, row.present, row.missing.length, row.stale.length)),
      rowOf(
        locale,
        'all',
        sum((row) => row.all),
        sum((row) => row.present),
        sum((row) => row.missing.length),
        sum((row) => row.stale.length),
      ),
    ];
  });
  const widths = HEAD.map((head, column) => Math.max(head.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const table = [HEAD, ...rows].map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
  return [...table, ...status.flatMap(missingLine), ...staleLines(status)].join('\n');
}

function rowOf(
  locale: string,
  section: string,
  all: number,
  present: number,
  missing: number,
  stale: number,
): string[] {
  return [locale, section, ...[all, present, missing, stale].map(String), percent(present, all)];
}

/** Rounded down: 100 only when nothing lacks. */
function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : String(Math.floor((part * 100) / whole));
}

function missingLine({ locale, missing }: SectionStatus): string[] {
  if (missing.length === 0) return [];
  const more = missing.length > LISTED ? `, and ${missing.length - LISTED} more` : '';
  return [`missing in ${locale}: ${missing.slice(0, LISTED).join(', ')}${more}`];
}

function staleLines(status: readonly SectionStatus[]): string[] {
  return status.flatMap(({ stale }) =>
    stale.map((file) => {
      const [section, name] = file.split('/').slice(2);
      const entry = parseEntryName(`${section}/${name}`);
      return `stale: ${file}: its source text moved; compare with ${entry === undefined ? 'it' : sourceOf(entryKey(entry))}, then correct text and "from.digest"`;
    }),
  );
}

function sourceOf(key: string): string {
  return key.startsWith('guides/') ? `content/${key}` : `content/codes/${key}`;
}
