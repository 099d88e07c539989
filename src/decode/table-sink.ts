import { LINES_ABOVE } from './csv.ts';
import { readTime } from './log-time.ts';
import { RowReader } from './row-reader.ts';
import { signInOfCells } from './sign-in.ts';
import { type SignInColumns, signInColumns } from './sign-in-columns.ts';
import type { Counter, LogForm } from './tally.ts';
import { utcTime } from './times.ts';

/** So many records are looked at before it is decided what the columns are. */
const SAMPLE = 200;
/** A column is taken for its cells when so many of them are known codes. */
const NEARLY_ALL = 0.9;
/** With fewer cells it could be chance. */
const FEWEST_CELLS = 3;

const NO_COLUMNS = signInColumns([]);

/** A name and its value, a line each, are one record written downwards: `Status` beside `Failure`. */
function isField(cells: readonly string[]): boolean {
  if (cells.length !== 2) return false;
  const { code, time, status, count, user, application } = signInColumns(cells);
  const names = [code, time, status, user, application].filter((column) => column >= 0);
  return names.length === 1 && count < 0 && (code < 0 || cells.some((cell) => /^\s*\d+\s*$/.test(cell)));
}

/** `50126, Teams` is the name of a group of records. */
function firstOf(cell: string): string {
  return cell.replace(/, .*/, '').trim();
}

/** Counts the sign-ins of a table: finds the names of its columns, below titles and `#TYPE` lines, or does without. */
export class TableSink {
  readonly #reader: RowReader;
  readonly #counter: Counter;
  readonly #known: ReadonlySet<string>;
  #sample: string[][] = [];
  #columns: SignInColumns | undefined;
  #names: readonly string[] = [];

  /**
   * @param counter what counts
   * @param known digits of the codes that are known
   */
  constructor(counter: Counter, known: ReadonlySet<string>) {
    this.#counter = counter;
    this.#known = known;
    this.#reader = new RowReader((cells) => {
      if (this.#columns !== undefined) this.#add(cells, this.#columns);
      else if (this.#sample.push(cells) >= SAMPLE) this.#begin();
    });
  }

  write(text: string): void {
    this.#reader.write(text);
  }

  async end(): Promise<LogForm> {
    this.#reader.end();
    if (this.#columns === undefined) this.#begin();
    return (this.#columns?.code ?? -1) >= 0 || this.#names.length > 1 ? 'table' : 'lines';
  }

  #add(cells: readonly string[], columns: SignInColumns): void {
    this.#counter.add(signInOfCells(cells, columns, this.#known), () => this.#write(cells, columns));
  }

  /** A record as a person reads it: a line for each cell that has something, behind the name of its column. */
  #write(cells: readonly string[], { code, time }: SignInColumns): string {
    if (this.#names.length < 2) return cells.join(this.#reader.separator);
    const nameOf = (column: number): string => {
      // Whatever they are called in the log's language, these two are what the record is found by; as the field of a sign-in
      // it counts although nobody knows it.
      if (column === code) return 'Sign-in error code';
      return column === time ? 'Timestamp' : this.#names[column]?.trim() || String(column + 1);
    };
    return cells
      .map((cell, column) => {
        const value = cell.trim();
        const moment = column === time ? readTime(value) : undefined;
        return value === '' ? '' : `${nameOf(column)}: ${moment === undefined ? value : utcTime(moment)}`;
      })
      .filter((line) => line !== '')
      .join('\n');
  }

  #begin(): void {
    const sample = this.#sample.splice(0);
    const heads = sample.slice(0, LINES_ABOVE).map((cells) => (isField(cells) ? NO_COLUMNS : signInColumns(cells)));
    const coded = heads.findIndex(({ code }) => code >= 0);
    // The names of the columns stand where one is the code's; without such a one, where one is a time's, a state's or a count's.
    const named = coded >= 0 ? coded : heads.findIndex(({ time, status, count }) => Math.max(time, status, count) >= 0);
    const found = heads[Math.max(0, named)] ?? NO_COLUMNS;
    const rows = sample.slice(named + 1);
    if (named >= 0) this.#names = sample[named] ?? [];
    this.#columns = coded >= 0 ? found : this.#withTaken(found, sample[Math.max(0, named)] ?? [], rows);
    // Without names of columns the first line is a record like the others, if it names a code.
    if (named < 0 || coded < 0) {
      const above = named < 0 ? [] : sample.slice(named, named + 1);
      for (const cells of above)
        if (signInOfCells(cells, this.#columns, this.#known).code !== undefined) rows.unshift(cells);
    }
    for (const [at, cells] of rows.entries()) {
      // A first line that names nothing is the names of columns we do not know, or a title.
      if (at === 0 && named < 0 && signInOfCells(cells, this.#columns, this.#known).code === undefined) continue;
      this.#add(cells, this.#columns);
    }
  }

  /** Takes the column nearly all of whose cells are known codes. */
  #withTaken(columns: SignInColumns, names: readonly string[], rows: readonly (readonly string[])[]): SignInColumns {
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    // What counts already, `Group-Object`, may have one row only.
    const fewest = columns.count >= 0 ? 1 : FEWEST_CELLS;
    for (let column = 0; column < width; column += 1) {
      if (column === columns.count) continue;
      // The first line may be names that we do not know.
      const below = /^\s*\d/.test(rows[0]?.[column] ?? '') ? rows : rows.slice(1);
      const cells = below.map((row) => firstOf(row[column] ?? '')).filter((cell) => cell !== '');
      const codes = cells.filter((cell) => cell !== '0' && this.#known.has(cell));
      const fitting = codes.length + cells.filter((cell) => cell === '0').length;
      if (codes.length >= fewest && fitting >= NEARLY_ALL * cells.length) {
        const name = names[column]?.trim() ?? '';
        this.#counter.take(/\p{L}/u.test(name) ? name : String(column + 1));
        return { ...columns, code: column };
      }
    }
    return columns;
  }
}
