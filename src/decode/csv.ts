/** The first line is not looked for further than this. */
const LONGEST_HEAD = 1_000_000;
/** So many lines may stand above the names of the columns. */
export const LINES_ABOVE = 20;
const SEPARATORS = [',', ';', '\t', '|'] as const;

/**
 * Reads CSV (RFC 4180) piece by piece: quoted separators, quotes and line breaks, any line ends, a byte order mark, a
 * `sep=;` line as Excel writes it. The separator is the one the first line has most of.
 *
 * @example const reader = new CsvReader(([code]) => …); reader.write('a,b\r\n'); reader.end();
 */
export class CsvReader {
  readonly #onRecord: (cells: string[]) => void;
  #separator = '';
  #rest = '';
  #cells: string[] = [];
  /*
   * How far the cell at the start of `#rest` has been searched for its closing quote, and for its end: what goes on in
   * the next piece is not searched again.
   */
  #searched = 0;
  #scanned = 0;
  #isFirst = true;

  /** @param onRecord called for each record, also the first, which holds the names of the columns */
  constructor(onRecord: (cells: string[]) => void) {
    this.#onRecord = onRecord;
  }

  /** What parts the cells; empty until the first line is read. */
  get separator(): string {
    return this.#separator;
  }

  /** Takes the next piece of the file. */
  write(chunk: string): void {
    this.#rest += chunk;
    this.#read(false);
  }

  /** Ends the file: what is left is the last record. */
  end(): void {
    this.#read(true);
  }

  #read(isLast: boolean): void {
    if (!this.#begin(isLast)) return;
    let at = 0;
    for (;;) {
      const next = this.#readCell(at, isLast);
      if (next === undefined) break;
      at = next;
      if (at >= this.#rest.length && isLast) break;
    }
    this.#rest = this.#rest.slice(at);
    // What is left over ended with a separator, behind which there is one more, empty cell.
    if (isLast && this.#cells.length > 0) {
      this.#cells.push('');
      this.#endRecord();
    }
  }

  /** Chooses the separator once the first line is there. */
  #begin(isLast: boolean): boolean {
    if (!this.#isFirst) return true;
    const text = this.#rest.replace(/^\uFEFF/, '');
    const outside = text.slice(0, LONGEST_HEAD).replace(/"[^"]*"?/g, '');
    const end = outside.search(/[\r\n]/);
    if (end < 0 && !isLast && text.length < LONGEST_HEAD) return false;
    const line = end < 0 ? outside : outside.slice(0, end);
    const named = /^sep=([,;\t|])$/i.exec(line)?.[1];
    // A title above the names of the columns has no separator: then the first line that has one says it.
    const telling = [line, ...outside.split(/[\r\n]+/, LINES_ABOVE)].find((one) => /[,;\t|]/.test(one)) ?? line;
    const count = (separator: string): number => telling.split(separator).length;
    this.#separator = named ?? [...SEPARATORS].sort((a, b) => count(b) - count(a))[0] ?? ',';
    this.#rest = named === undefined ? text : text.slice(line.length).replace(/^\r?\n/, '');
    this.#isFirst = false;
    return true;
  }

  /** Reads one cell and what ends it; returns where the next begins, undefined when more of the file is needed. */
  #readCell(start: number, isLast: boolean): number | undefined {
    const text = this.#rest;
    if (start >= text.length) return undefined;
    let value: string;
    let end: number;
    if (text[start] === '"') {
      const closing = this.#closingQuote(start, isLast);
      if (closing === undefined) return undefined;
      value = text.slice(start + 1, closing).replaceAll('""', '"');
      // Letters behind the closing quote are against the rules; they belong to the cell.
      end = this.#endOfCell(start, closing + 1);
      if (end > closing + 1) value += text.slice(closing + 1, end);
    } else {
      end = this.#endOfCell(start, start);
      value = text.slice(start, end);
    }
    if (!isLast && end >= text.length) return undefined;
    this.#searched = 0;
    this.#scanned = 0;
    this.#cells.push(value);
    if (end >= text.length || text[end] !== this.#separator) this.#endRecord();
    // The line feed behind a carriage return makes an empty line, which is no record.
    return end + 1;
  }

  #closingQuote(start: number, isLast: boolean): number | undefined {
    const text = this.#rest;
    let at = start + Math.max(1, this.#searched);
    for (;;) {
      at = text.indexOf('"', at);
      if (at < 0 || (at + 1 >= text.length && !isLast)) {
        // Goes on searching where it stopped; pieces would otherwise be searched again and again.
        this.#searched = (at < 0 ? text.length : at) - start;
        return isLast ? text.length : undefined;
      }
      if (text[at + 1] !== '"') {
        this.#searched = at - start;
        return at;
      }
      at += 2;
    }
  }

  #endOfCell(start: number, from: number): number {
    const text = this.#rest;
    for (let end = Math.max(from, start + this.#scanned); end < text.length; end += 1) {
      const sign = text[end];
      if (sign === this.#separator || sign === '\n' || sign === '\r') {
        this.#scanned = end - start;
        return end;
      }
    }
    this.#scanned = text.length - start;
    return text.length;
  }

  #endRecord(): void {
    const cells = this.#cells;
    this.#cells = [];
    // An empty line is no record.
    if (cells.length > 1 || cells[0] !== '') this.#onRecord(cells);
  }
}
