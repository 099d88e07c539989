import { CsvReader, LINES_ABOVE } from './csv.ts';
import { alignedTable, countedLines, WidthReader } from './width-reader.ts';

/** The head of a table is not longer. */
const LONGEST_HEAD = 100_000;

/** Reads the records of a table, as CSV or as a console aligns it: which of them, its first lines tell. */
export class RowReader {
  readonly #onRecord: (cells: string[]) => void;
  readonly #head: string[] = [];
  #length = 0;
  #lines = 0;
  #reader: CsvReader | WidthReader | undefined;

  /** @param onRecord called for each record, also the first, which holds the names of the columns */
  constructor(onRecord: (cells: string[]) => void) {
    this.#onRecord = onRecord;
  }

  /** What parts the cells; empty until the first lines are read. */
  get separator(): string {
    return this.#reader?.separator ?? '';
  }

  /** Takes the next piece of the text. */
  write(chunk: string): void {
    if (this.#reader !== undefined) {
      this.#reader.write(chunk);
      return;
    }
    this.#head.push(chunk);
    this.#length += chunk.length;
    this.#lines += chunk.split('\n').length - 1;
    if (this.#lines > LINES_ABOVE || this.#length > LONGEST_HEAD) this.#begin('');
  }

  /** Ends the text. */
  end(): void {
    if (this.#reader === undefined) this.#begin('\n');
    this.#reader?.end();
  }

  /** @param end what the last line ends with, if it is one */
  #begin(end: string): void {
    const head = this.#head.splice(0).join('');
    const aligned = alignedTable(head) ?? countedLines(head + end);
    this.#reader = aligned === undefined ? new CsvReader(this.#onRecord) : new WidthReader(aligned, this.#onRecord);
    this.#reader.write(head.slice(aligned?.from ?? 0));
  }
}
