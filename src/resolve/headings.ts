import { ERROR_CODE_NAME } from './code-name.ts';
import { CODE_FIELDS } from './labels.ts';

const CODE_NAME = `(?:${CODE_FIELDS}|(?:[\\w ]{0,20}[ _./-])?(?:sign-?in ?)?(?:${ERROR_CODE_NAME}|error number)(?:_[a-z])?)`;

/** A cell of a row, with what divides it from the one before, or none at the beginning of a line. */
const HEADING = new RegExp(`(?:^|(?<sign>[,;\\t|]) ?)"?${CODE_NAME}"?(?= ?[,;\\t|\\r\\n])`, 'gimu');

/** A row of a table is no longer than this before its code. */
const LONGEST_ROW = 300;

/** Where the code stands in the rows of a table. */
export interface Heading {
  readonly sign: string;
  /** How many cells are before it. */
  readonly cells: number;
  /** Where the first row begins. */
  readonly end: number;
}

/**
 * Finds the first line of a pasted table, of which a cell is the name of a code: `UserPrincipalName,ErrorCode`.
 *
 * @param text any text; it is read once
 */
export function findHeading(text: string): Heading | undefined {
  if (!text.includes('\n')) return undefined;
  for (const { 0: whole, index, groups } of text.matchAll(HEADING)) {
    // Prose may stand before the table on the same line.
    const before = lineBefore(text, index)?.replace(/^.*[:：.] /, '');
    const sign = groups?.sign ?? text[index + whole.length]?.trim();
    const end = text.indexOf('\n', index + whole.length);
    if (before === undefined || end < 0) return undefined;
    const isTable = sign && (groups?.sign !== undefined || index === 0 || text[index - 1] === '\n');
    if (isTable) return { sign, cells: before.split(sign).length - (groups?.sign === undefined ? 1 : 0), end: end + 1 };
  }
  return undefined;
}

/**
 * Stands a number in the column of a table's code?
 *
 * @param text the text
 * @param start where the number begins
 * @param heading what `findHeading` found
 */
export function isInColumn(text: string, start: number, { sign, cells, end }: Heading): boolean {
  if (start < end) return false;
  const before = lineBefore(text, start);
  return before !== undefined && before.split(sign).length - 1 === cells && /(?:^|[,;\t|]) ?"?$/.test(before);
}

/** What of its line stands before a place; undefined where that is too much for a row. */
function lineBefore(text: string, at: number): string | undefined {
  const window = text.slice(Math.max(0, at - LONGEST_ROW), at);
  const line = window.lastIndexOf('\n');
  return line < 0 && at > LONGEST_ROW ? undefined : window.slice(line + 1);
}
