import {
  BARE_FAMILY,
  compareDigits,
  type Family,
  fullCode,
  NUMBERED_FAMILIES,
  type NumberedFamily,
  splitFullCode,
} from '../core/families.ts';
import { isKnownCode, type LookupIndex } from '../resolve/lookup-data.ts';
import { writeCsv } from './csv-write.ts';
import type { TallyRow } from './tally.ts';
import { utcTime } from './times.ts';
import type { Words } from './words.ts';

/** A row of the table: a code of the log and what we know of it. */
export interface LogRow extends Omit<TallyRow, 'code'> {
  readonly family: NumberedFamily;
  readonly code: string;
  readonly known: boolean;
}

export type LogColumn = 'code' | 'count' | 'first' | 'last' | 'meaning';

/**
 * Finds out which codes of a log are known. Bare digits are Microsoft Entra's, unless only another family has them.
 *
 * @param rows what was counted
 * @param index the lookup data
 */
export function logRows(rows: readonly TallyRow[], index: LookupIndex): LogRow[] {
  return rows.map(({ code: written, ...counted }): LogRow => {
    const family = NUMBERED_FAMILIES.find((one) => isKnownCode(one, written, index)) ?? BARE_FAMILY;
    const ref = splitFullCode(written) ?? { family, code: written };
    return { ...counted, ...ref, known: isKnownCode(ref.family, ref.code, index) };
  });
}

/**
 * Sorts rows by a column; equal ones stay in the order of their codes.
 *
 * @param rows the rows
 * @param column the column
 * @param descending largest first
 * @param words the language of the meanings
 */
export function sortRows(rows: readonly LogRow[], column: LogColumn, descending: boolean, words: Words): LogRow[] {
  const collator = new Intl.Collator(words.locale);
  const compare: Record<LogColumn, (a: LogRow, b: LogRow) => number> = {
    code: (a, b) => compareDigits(a.code, b.code),
    count: (a, b) => a.count - b.count,
    first: (a, b) => (a.first ?? 0) - (b.first ?? 0),
    last: (a, b) => (a.last ?? 0) - (b.last ?? 0),
    meaning: (a, b) => collator.compare(meaningOf(a, words), meaningOf(b, words)),
  };
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare[column](a, b) || compareDigits(a.code, b.code));
}

function meaningOf({ family, code, known }: LogRow, words: Words): string {
  return known ? words.meaning(family, code).text : words.t('log.unknown');
}

/**
 * The table as a file.
 *
 * @param rows rows in the order to write them
 * @param words the language of names and meanings
 * @param urlOf absolute address of a code's page
 */
export function logAsCsv(
  rows: readonly LogRow[],
  words: Words,
  urlOf: (family: Family, code: string) => string,
): string {
  const names = (['code', 'count', 'first', 'last', 'meaning', 'address'] as const).map((name) =>
    words.t(`log.${name}`),
  );
  const time = (value: number | undefined): string => (value === undefined ? '' : utcTime(value).replace(' UTC', ''));
  return writeCsv([
    names,
    ...rows.map((row) => [
      fullCode(row.family, row.code),
      row.count,
      time(row.first),
      time(row.last),
      meaningOf(row, words),
      row.known ? urlOf(row.family, row.code) : '',
    ]),
  ]);
}
