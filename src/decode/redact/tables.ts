import { type ColumnKind, columnsOf } from './columns.ts';
import type { Range } from './ranges.ts';

/** A cell, and what the name of its column says it is. */
export interface TableCell extends Range {
  readonly kind: ColumnKind;
}

/** What pasted tables give away. */
export interface TableFindings {
  /** Cells below a name of a column that says what they hold. */
  readonly cells: readonly TableCell[];
  /** The lines with names of columns: what stands there is no one's name. */
  readonly heads: readonly Range[];
}

interface Cell {
  readonly start: number;
  readonly end: number;
  readonly isQuoted: boolean;
}

interface Row {
  readonly cells: readonly Cell[];
  /** Index of the line break, or of the end. */
  readonly end: number;
}

const SEPARATORS = [',', '\t', ';', '|'] as const;
/** A line with more than this is none with names of columns. */
const LONGEST_HEAD = 10_000;
/** Neither an error code nor a line of dashes; loopback addresses name no one. */
const NO_VALUE = /AADSTS|AADB2C|^[^\p{L}\p{N}]*$|^(?:127\.\d+\.\d+\.\d+|::1)$/u;
/** A line of dashes below names of columns, as PowerShell prints tables. */
const DASHES = /^[ \t]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/;

/**
 * Finds tables in a text, as they come out of a sign-in log: a line with names of columns, and below it lines with as
 * many cells, parted by commas, semicolons, tabs or bars, in quotes or not (RFC 4180). Without names of columns nothing
 * tells what a cell holds, and nothing is found. Linear: each line is read once as a head and once as a row.
 *
 * @param text any text
 */
export function findTables(text: string): TableFindings {
  const spans: TableCell[] = [];
  const heads: Range[] = [];
  const rows = new RowReader(text);
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    const below = skipBreak(text, end);
    const dashes = text.slice(below, endOfLine(text, below));
    if (dashes.length < LONGEST_HEAD && end - start < LONGEST_HEAD && DASHES.test(dashes)) {
      heads.push({ start, end });
      start = readPrinted(text, start, below, dashes, spans);
      continue;
    }
    const head = end - start > LONGEST_HEAD ? undefined : headIn(text.slice(start, end));
    if (head === undefined) {
      start = end + 1;
      continue;
    }
    heads.push({ start, end });
    start = readBody(rows, text, end, head, spans);
  }
  return { cells: spans, heads };
}

interface Head {
  readonly separator: string;
  readonly width: number;
  readonly kinds: ReadonlyMap<number, ColumnKind>;
}

/** What no name of a column has. Most lines are told by it, without being taken apart. */
const NO_HEAD = /@|\d{3}|^.{0,4}$/;

function headIn(line: string): Head | undefined {
  if (NO_HEAD.test(line)) return undefined;
  const counts = SEPARATORS.map((sign) => line.split(sign).length - 1);
  const most = Math.max(...counts);
  const separator = SEPARATORS[counts.indexOf(most)];
  if (most === 0 || separator === undefined) return undefined;
  const { cells } = new RowReader(line).read(0, separator);
  const kinds = columnsOf(
    cells.map((cell) => line.slice(cell.start, cell.end)),
    cells.every(({ isQuoted }) => isQuoted),
  );
  return kinds && { separator, width: cells.length, kinds };
}

/** Reads a table whose columns begin where its dashes do; returns where the table ends. */
function readPrinted(text: string, headStart: number, dashStart: number, dashes: string, spans: TableCell[]): number {
  const columns = [...dashes.matchAll(/-+/g)].map(({ index }) => index);
  const head = text.slice(headStart, dashStart).trimEnd();
  const names = columns.map((from, at) => head.slice(from, columns[at + 1]));
  const kinds = columnsOf(names, true);
  let start = skipBreak(text, dashStart + dashes.length);
  for (; start < text.length && kinds !== undefined; ) {
    const end = endOfLine(text, start);
    const line = text.slice(start, end);
    if (line.trim() === '' || end - start > LONGEST_HEAD) break;
    // What was edited may have lost its places: as many pieces as there are columns tell by their order.
    const cells = [...line.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => [index, index + cell.length]);
    for (const [index, kind] of kinds) {
      const [from = 0, to = 0] =
        cells.length === columns.length ? (cells[index] ?? []) : [columns[index], columns[index + 1] ?? line.length];
      const cell = { start: start + from, end: Math.min(end, start + to), isQuoted: false };
      if (cell.start < cell.end) addCell(text, cell, kind, spans);
    }
    start = skipBreak(text, end);
  }
  return start;
}

/** Reads the rows below a head; returns where the table ends. */
function readBody(rows: RowReader, text: string, headEnd: number, head: Head, spans: TableCell[]): number {
  let isAfterGap = false;
  for (let start = skipBreak(text, headEnd); start < text.length; ) {
    const { cells, end } = rows.read(start, head.separator);
    const [first] = cells;
    const isBlank = cells.length === 1 && text.slice(first?.start, first?.end).trim() === '';
    if (!isBlank && (cells.length < 2 || (isAfterGap && !isLikeRow(text, cells, head)))) return start;
    // Another table follows without a gap.
    if (!isBlank && end - start <= LONGEST_HEAD && headIn(text.slice(start, end)) !== undefined) return start;
    for (const [index, kind] of head.kinds) addCell(text, cells[index], kind, spans);
    isAfterGap = isBlank;
    start = skipBreak(text, end);
  }
  return text.length;
}

/** Below a table may stand prose, which has commas too, and spaces behind them. */
function isLikeRow(text: string, cells: readonly Cell[], { width, separator }: Head): boolean {
  const isProse = separator === ',' && cells.some(({ start }) => text[start] === ' ');
  return cells.length === width && !isProse;
}

function addCell(text: string, cell: Cell | undefined, kind: ColumnKind, spans: TableCell[]): void {
  if (cell === undefined) return;
  const written = text.slice(cell.start, cell.end);
  const value = written.trim();
  if (NO_VALUE.test(value)) return;
  const start = cell.start + written.length - written.trimStart().length;
  spans.push({ kind, start, end: start + value.length });
}

function endOfLine(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isBreak(text, end)) end += 1;
  return end;
}

function isBreak(text: string, at: number): boolean {
  return text[at] === '\n' || text[at] === '\r';
}

function skipBreak(text: string, at: number): number {
  return at + (text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1);
}

/** Takes lines apart, and remembers where each cell was. */
class RowReader {
  readonly #text: string;
  /** From here on, a quote that opens a cell is closed by none: the text was cut off. */
  #isCut = false;

  constructor(text: string) {
    this.#text = text;
  }

  read(start: number, separator: string): Row {
    const text = this.#text;
    const cells: Cell[] = [];
    for (let at = start; ; ) {
      const quote = this.#openingQuote(at, separator);
      const closing = quote < 0 ? -1 : this.#closingQuote(quote);
      let end = closing < 0 ? at : closing + 1;
      while (end < text.length && text[end] !== separator && !isBreak(text, end)) end += 1;
      // Letters behind the closing quote are against the rules; they belong to the cell.
      const isWhole = closing >= 0 && text.slice(closing + 1, end).trim() === '';
      cells.push(isWhole ? { start: quote + 1, end: closing, isQuoted: true } : { start: at, end, isQuoted: false });
      if (end >= text.length || isBreak(text, end)) return { cells, end };
      at = end + 1;
    }
  }

  #openingQuote(start: number, separator: string): number {
    let at = start;
    while (separator !== '\t' && (this.#text[at] === ' ' || this.#text[at] === '\uFEFF')) at += 1;
    if (this.#text[at] === '\uFEFF') at += 1;
    return this.#text[at] === '"' && !this.#isCut ? at : -1;
  }

  #closingQuote(opening: number): number {
    const text = this.#text;
    for (let at = text.indexOf('"', opening + 1); at >= 0; at = text.indexOf('"', at + 2)) {
      if (text[at + 1] !== '"') return at;
    }
    this.#isCut = true;
    return -1;
  }
}
