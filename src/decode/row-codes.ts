import { isKnownCode, type LookupIndex } from '../resolve/lookup-data.ts';

/** What is longer is no row that someone pastes without its head. */
const LONGEST_ROW = 2000;
const FEWEST_CELLS = 4;
/** What parts cells, and how many rows alike make a table of it: two words by a space are the least sure. */
const SEPARATORS: readonly (readonly [RegExp, number])[] = [
  [/\t/, 2],
  [/\|/, 2],
  [/;/, 2],
  [/,/, 2],
  [/ {2,}/, 2],
  [/ /, 3],
];
const MOST_HEADS = 2;
const TIME = /^(?:\d{4}-\d\d-\d\d[T ]|\d{1,2}[./]\d{1,2}[./]\d{4},? )\d{1,2}:\d\d/;
const NUMBER = /^\d{5,7}$/;
/** `result=50126`, `result = 50126`, `"result": "50126"`, as programs write their logs. */
const RESULT =
  /(?<![\p{L}\p{N}_.-])(?:sign_?in_?)?result(?:_?code)?(?:[ ]?=[ ]?["']?|"[ ]?:[ ]?"?)(\d{5,7})(?![\p{L}\p{N}.])/giu;

/**
 * Codes in rows of a sign-in log that are pasted without the names of columns: in a line of at least four cells, of which
 * one is a time and exactly one a known code's number; in lines alike, where a column has nothing else; and behind
 * `result=`. In a sentence no cell is a time by itself.
 *
 * @param text an unpacked text, with its lines
 * @param index the resolver's data
 * @returns codes of AADSTS, each once, in order
 */
export function codesInRows(text: string, index: LookupIndex): string[] {
  const isCode = (cell: string): boolean => NUMBER.test(cell) && isKnownCode('aadsts', cell, index);
  const found = new Set<string>();
  let block: { readonly kind: number; readonly rows: string[][] } = { kind: -1, rows: [] };
  const close = (): void => {
    const [first = []] = block.rows;
    const fewest = SEPARATORS[block.kind]?.[1] ?? Infinity;
    if (block.rows.length < fewest) return;
    for (const at of first.keys()) {
      const column = block.rows.map((cells) => cells[at] ?? '');
      // Above them may stand the name of the column and a line.
      const codes = column.slice(Math.max(0, column.findIndex(isCode)));
      if (codes.length >= fewest && column.length - codes.length <= MOST_HEADS && codes.every(isCode))
        for (const code of codes) found.add(code);
    }
  };
  for (const line of text.split(/\r?\n/)) {
    const kind = line.length > LONGEST_ROW ? -1 : SEPARATORS.findIndex(([separator]) => separator.test(line.trim()));
    const cells = cellsOf(line, SEPARATORS[kind]?.[0]);
    const numbers = cells.filter(isCode);
    if (cells.length >= FEWEST_CELLS && numbers.length === 1 && cells.some((cell) => TIME.test(cell)))
      found.add(numbers[0] ?? '');
    if (kind !== block.kind || cells.length !== block.rows[0]?.length) {
      close();
      block = { kind, rows: [] };
    }
    block.rows.push(cells);
  }
  close();
  for (const [, code = ''] of text.matchAll(RESULT)) if (isCode(code)) found.add(code);
  return [...found];
}

function cellsOf(line: string, separator: RegExp | undefined): string[] {
  if (separator === undefined) return [];
  return line
    .trim()
    .split(separator)
    .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
}
