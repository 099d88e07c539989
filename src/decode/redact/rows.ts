import type { Range } from './ranges.ts';
import type { States } from './states.ts';

const SEPARATORS = ['\t', '|', ';', ','] as const;
/** In front of an item of a list. */
const BULLET = /^[ \t>]*[-*•·][ \t]+(?=\S)/;
/** So many rows are a table when what parts their cells stands in sentences, too. */
const FEWEST = { '\t': 2, '|': 2, ';': 2, ',': 2, ' ': 3, '-': 2 } as const;
type Separator = keyof typeof FEWEST;
/** What is longer is a sentence, or a line of another kind. */
const LONGEST_LINE = 2000;
const MOST_WORDS = 4;
const ARRAY = /\[([^[\]{}]{1,2000})\]/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** Chinese has no spaces: two characters are about a word. */
const PIECE = /\p{Script=Han}{1,2}|\P{Script=Han}+/gu;
/** What tells that lines whose cells are parted by spaces are rows: a code or a time in the same place of each. */
const FIXED = /^(?:(?:AADSTS|AADB2C)?\d{4,8}|\d{4}-\d\d-\d\d\S*|\d\d?:\d\d\S*)$/i;

interface Line {
  readonly separator: Separator;
  readonly cells: readonly Range[];
}

/**
 * Blanks what stands in one column, or in one list, with a name: where one cell is blank as a whole, the others name
 * something of the same kind though they may be words. Linear.
 *
 * @param text an unpacked text, of which each word was judged
 * @param states what was decided of it
 * @param isTerm is a word, as it is written, a product's or a portal's?
 */
export function blankRows(text: string, states: States, isTerm: (word: string) => boolean): void {
  let block: Line[] = [];
  const close = (): void => {
    blankBlock(text, block, states, isTerm);
    block = [];
  };
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = end - start > LONGEST_LINE ? undefined : lineOf(text, start, end);
    const first = block[0];
    if (line === undefined || first?.separator !== line.separator || first.cells.length !== line.cells.length) close();
    if (line !== undefined) block.push(line);
    start = end + 1;
  }
  close();
  for (const { 1: inside = '', index } of text.matchAll(ARRAY)) {
    if (inside.includes(',')) blankLike(text, cellsOf(text, index + 1, index + 1 + inside.length, ','), states, isTerm);
  }
}

function lineOf(text: string, start: number, end: number): Line | undefined {
  const line = text.slice(start, end);
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined) return { separator: '-', cells: [trimmed(text, start + bullet.length, end)] };
  for (const separator of SEPARATORS) {
    const cells = cellsOf(text, start, end, separator);
    if (cells.length > (separator === ',' ? 2 : 1)) return { separator, cells };
  }
  const cells = [...line.matchAll(/\S+/g)].map(({ 0: cell, index }) =>
    trimmed(text, start + index, start + index + cell.length),
  );
  return cells.length > 1 && cells.length < 6 ? { separator: ' ', cells } : undefined;
}

/** Cells of a line; a separator in quotes is none. */
function cellsOf(text: string, start: number, end: number, separator: string): Range[] {
  const cells: Range[] = [];
  let from = start;
  let isQuoted = false;
  for (let at = start; at <= end; at += 1) {
    if (text[at] === '"') isQuoted = !isQuoted;
    if (at < end && (isQuoted || text[at] !== separator)) continue;
    cells.push(trimmed(text, from, at));
    from = at + 1;
  }
  return cells;
}

/** Without spaces and quotes around. */
function trimmed(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /[\s"'“”]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s"'“”]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function blankBlock(text: string, block: readonly Line[], states: States, isTerm: (word: string) => boolean): void {
  const [first] = block;
  if (first === undefined || block.length < FEWEST[first.separator]) return;
  const columns = first.cells.map((_, at) => block.flatMap(({ cells }) => cells[at] ?? []));
  const isFixed = columns.some((cells) => cells.every(({ start, end }) => FIXED.test(text.slice(start, end))));
  if (first.separator === ' ' && !isFixed) return;
  for (const cells of columns) {
    // The first line may be the head.
    const [head, ...below] = cells;
    const isHead =
      first.separator !== '-' && isFixed === false && head !== undefined && !isBlankWhole(text, head, states);
    blankLike(text, isHead ? below : cells, states, isTerm);
  }
}

function blankLike(text: string, cells: readonly Range[], states: States, isTerm: (word: string) => boolean): void {
  if (!cells.some((cell) => isBlankWhole(text, cell, states))) return;
  for (const cell of cells) {
    const words = (text.slice(cell.start, cell.end).match(WORD) ?? []).flatMap((word) => word.match(PIECE) ?? []);
    if (words.length <= MOST_WORDS && !words.every(isTerm)) states.cover(cell, 'unknown');
  }
}

/** Is a cell blank but for signs, and no number? */
function isBlankWhole(text: string, { start, end }: Range, states: States): boolean {
  const words = [...text.slice(start, end).matchAll(WORD)];
  return (
    words.length > 0 &&
    words.length <= MOST_WORDS * 2 &&
    words.every(({ index }) => {
      const kind = states.kindAt(start + index);
      return kind !== undefined && kind !== 'number' && kind !== 'id';
    })
  );
}
