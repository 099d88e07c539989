import { BARE_FAMILY, compareDigits, NUMBERED_FAMILIES, type NumberedFamily, splitFullCode } from '../core/families.ts';
import { isKnownCode, type LookupIndex } from '../resolve/lookup-data.ts';
import type { ThreeWords } from '../search/kinds.ts';
import type { LogWords } from './log-words.ts';
import type { TallyRow } from './tally.ts';
import type { Words } from './words.ts';

/** A row of the table: a code of the log and what we know of it. */
export interface LogRow extends Omit<TallyRow, 'code'> {
  readonly family: NumberedFamily;
  readonly code: string;
  /** As the log has it: the same code may stand there with its family and without. */
  readonly written: string;
  readonly known: boolean;
  /** What kind of error it is, who can put it right, whether trying again helps; undefined when no one says so. */
  readonly words: ThreeWords | undefined;
}

export type LogColumn = 'code' | 'count' | 'first' | 'last' | 'meaning' | 'users' | 'applications';

/** What does not work, what is expected to come, and what is neither for sure; in this order. */
export const LOG_GROUPS = ['problems', 'steps', 'others'] as const;

/** Rows of one kind. */
export type LogGroup = (typeof LOG_GROUPS)[number];

/**
 * Finds out which codes of a log are known. Bare digits are Microsoft Entra's, unless only another family has them.
 *
 * @param rows what was counted
 * @param index the lookup data
 * @param threeWords what is known of a code
 */
export function logRows(
  rows: readonly TallyRow[],
  index: LookupIndex,
  threeWords: LogWords['threeWords'] = () => undefined,
): LogRow[] {
  return rows.map(({ code: written, ...counted }): LogRow => {
    const family = NUMBERED_FAMILIES.find((one) => isKnownCode(one, written, index)) ?? BARE_FAMILY;
    const ref = splitFullCode(written) ?? { family, code: written };
    const known = isKnownCode(ref.family, ref.code, index);
    return { ...counted, ...ref, written, known, words: known ? threeWords(ref.family, ref.code) : undefined };
  });
}

/** Where a row belongs. */
export function groupOf({ words }: LogRow): LogGroup {
  if (words?.kind === 'interrupt') return 'steps';
  return words?.kind === 'failure' || words?.kind === 'transient' ? 'problems' : 'others';
}

/** How many sign-ins rows stand for. */
export function countOf(rows: readonly LogRow[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
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
  // Once a row, not once a comparison.
  const meanings =
    column === 'meaning' ? new Map(rows.map((row) => [row, meaningOf(row, words)])) : new Map<LogRow, string>();
  const compare: Record<LogColumn, (a: LogRow, b: LogRow) => number> = {
    code: (a, b) => compareDigits(a.code, b.code),
    count: (a, b) => a.count - b.count,
    first: (a, b) => (a.first ?? 0) - (b.first ?? 0),
    last: (a, b) => (a.last ?? 0) - (b.last ?? 0),
    users: (a, b) => (a.users ?? 0) - (b.users ?? 0),
    applications: (a, b) => (a.applications ?? 0) - (b.applications ?? 0),
    meaning: (a, b) => collator.compare(meanings.get(a) ?? '', meanings.get(b) ?? ''),
  };
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare[column](a, b) || compareDigits(a.code, b.code));
}

/** What the table says of a code. */
export function meaningOf({ family, code, known }: LogRow, words: Words): string {
  return known ? words.meaning(family, code).text : words.t('log.unknown');
}

/**
 * Columns that only some logs have something for: how many users and applications met a code.
 *
 * @param rows all rows of a table
 */
export function optionalColumns(rows: readonly LogRow[]): ('users' | 'applications')[] {
  return (['users', 'applications'] as const).filter((column) => rows.some((row) => row[column] !== undefined));
}
