import { LINES_ABOVE } from './csv.ts';

/** What a console draws below the names of at least two columns: `-----  ----`. */
const RULE = /^ *-{2,}(?: +-{2,})+ *$/;
/** What no line of names has: signs between cells, a number. */
const NO_NAMES = /[,;|\t]|\d{4}/;

/** A table without signs between its cells. */
export interface AlignedTable {
  /** Where the line of names begins, with which the table does. */
  readonly from: number;
  /** Names of columns that the text itself does not have. */
  readonly names?: readonly string[];
  /** Takes a line apart. */
  readonly cellsOf: (line: string) => string[];
}

/**
 * Finds the columns of a table that a console aligned, as `Format-Table` and `Group-Object` of PowerShell do and the Azure CLI
 * with `--output table`: the names stand above dashes.
 *
 * @param head the first lines of a text
 * @returns undefined when it is no such table
 */
export function alignedTable(head: string): AlignedTable | undefined {
  let from = 0;
  let above = { from: 0, line: '' };
  for (const line of head.split('\n', LINES_ABOVE)) {
    const names = above.line;
    if (RULE.test(line.trimEnd()) && !NO_NAMES.test(names.trim())) {
      const columns = [...line.matchAll(/-+/g)].map(({ 0: dashes, index }) => ({
        start: index,
        end: index + dashes.length,
      }));
      const cellsOf = (row: string): string[] => cellsAt(row, columns);
      if (cellsOf(names).every((name) => name !== '')) return { from: above.from, cellsOf };
    }
    if (line.trim() !== '') above = { from, line };
    from += line.length + 1;
  }
  return undefined;
}

/**
 * The cells of a row. Words begin where their dashes do and may be longer; numbers end where theirs do, and begin before them
 * where they are longer than their column's name: between two columns the last blank parts them.
 */
function cellsAt(row: string, columns: readonly { readonly start: number; readonly end: number }[]): string[] {
  const starts = columns.map(({ start }, at) => {
    const before = columns[at - 1];
    if (before === undefined) return 0;
    const blank = row.slice(before.end, start).search(/\s(?=\S*$)/);
    return blank < 0 ? start : before.end + blank;
  });
  return starts.map((start, at) => row.slice(start, starts[at + 1]).trim());
}

/** `17 50126`, as `uniq -c` counts. */
const COUNTED = /^ *\d{1,9} +(?:AAD[A-Z\d]{3})?\d{5,8}$/i;

/**
 * Finds a count and a code in each line.
 *
 * @param head the first lines of a text, each with its end
 */
export function countedLines(head: string): AlignedTable | undefined {
  const lines = head
    .split(/\r?\n/)
    .slice(0, -1)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0 || !lines.every((line) => COUNTED.test(line))) return undefined;
  return { from: 0, names: ['Count', 'ErrorCode'], cellsOf: (line) => line.trim().split(/ +/) };
}

/** Reads such a table piece by piece: a record for each line but the dashes. */
export class WidthReader {
  readonly #cellsOf: AlignedTable['cellsOf'];
  readonly #onRecord: (cells: string[]) => void;
  #rest = '';

  /** What parts the cells of a record that is written out. */
  readonly separator = ' ';

  /**
   * @param table how to take lines apart
   * @param onRecord called for each record, also the names of the columns
   */
  constructor({ cellsOf, names }: AlignedTable, onRecord: (cells: string[]) => void) {
    this.#cellsOf = cellsOf;
    this.#onRecord = onRecord;
    if (names !== undefined) onRecord([...names]);
  }

  /** Takes the next piece of the text. */
  write(chunk: string): void {
    const lines = (this.#rest + chunk).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const line of lines) this.#read(line);
  }

  /** Ends the text: what is left is the last line. */
  end(): void {
    this.#read(this.#rest);
  }

  #read(line: string): void {
    if (line.trim() !== '' && !RULE.test(line.trimEnd())) this.#onRecord(this.#cellsOf(line));
  }
}
