import type { Table, TableCell, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { FAMILIES, type Family, fullCode, hasDigits, isCodeOf, prefixOf } from '../../../../src/core/families.ts';
import { excerpt } from '../../../../src/core/source-error.ts';
import type { Problems } from '../../problems.ts';
import type { AdapterContext, CodeRecord, Notice } from '../../records.ts';
import { splitDescription } from '../symbol.ts';
import { cellBlocks, writeCell } from './cell.ts';
import { lineRange } from './page.ts';

/** What a table is about, as its first column tells in any language. */
export type TableRole = 'codes' | 'fields' | 'values' | 'unknown';

/** Fields of an error response of the service (Microsoft Learn, "Handling error codes in your application"). */
const FIELDS: ReadonlySet<string> = new Set([
  ...['error', 'error_description', 'error_codes', 'timestamp', 'trace_id', 'correlation_id', 'error_uri', 'suberror'],
  ...['claims', 'error_reason'],
]);
/** Code, text, notes. */
const MOST_COLUMNS = 3;

/**
 * Tells what a table is about. Headings of columns say nothing: they are in any language, in backquotes, or not translated.
 *
 * @param table a table of a docs page
 * @returns what most of its first cells are
 */
export function tableRole(table: Table): TableRole {
  const names = table.children.slice(1).map((row) => nameIn(row));
  const most = (test: (name: string) => boolean): boolean => names.filter(test).length * 2 > names.length;
  if (most((name) => familyOf(name) !== undefined)) return 'codes';
  if (most((name) => FIELDS.has(name))) return 'fields';
  return most((name) => isCodeOf('oauth', name)) ? 'values' : 'unknown';
}

/**
 * Reads a table of codes, or of values of `error`, by the place of its columns.
 *
 * @param table the table
 * @param role what it is about
 * @param lines the page's lines
 * @param context the source's manifest entry; `families` says which codes may stand there
 * @param problems where to note rows that cannot be read
 * @returns a record a row, and what a person should know of rows that could
 */
export function readTable(
  table: Table,
  role: 'codes' | 'values',
  lines: readonly string[],
  context: AdapterContext,
  problems: Problems,
): { records: CodeRecord[]; notices: Notice[] } {
  const notices: Notice[] = [];
  const columns = Math.max(MOST_COLUMNS, table.children[0]?.children.length ?? 0);
  const records = table.children.slice(1).flatMap((row): CodeRecord[] => {
    const { first, last } = lineRange(row);
    const line = lines[first - 1] ?? '';
    const complain = (found: string, expected: string): [] => {
      const advice = 'compare the line with its repository; a | inside a cell is written \\|';
      problems.add({ file: context.source.path, line: first, found: `${found}: ${excerpt(line)}`, expected, advice });
      return [];
    };
    const name = nameIn(row);
    const family = role === 'values' ? (isCodeOf('oauth', name) ? 'oauth' : undefined) : familyOf(name);
    if (family === undefined || !allows(context, family)) {
      return complain(`${excerpt(name)} as code`, `a code of ${context.source.families.join(' or ')}`);
    }
    if (row.children.slice(columns).some((cell) => textOf(cell).trim() !== '')) {
      return complain(`${row.children.length} cells`, `at most ${columns} cells`);
    }
    const code = name.slice(prefixOf(family).length);
    const record = readRow(row, family, code, context);
    if (record.symbol === undefined && record.body === '') notices.push({ line: first, what: `${name} has no text` });
    return [{ ...record, lines: [{ first, last }] }];
  });
  return { records, notices };
}

function readRow({ children }: TableRow, family: Family, code: string, { source }: AdapterContext): CodeRecord {
  const blocks = cellBlocks(children[1]?.children ?? []);
  const symbol = family === 'oauth' ? undefined : takeSymbol(blocks, fullCode(family, code));
  const further = children.slice(2).map((cell) => cellBlocks(cell.children));
  const notes = family === 'oauth' ? [] : further.flat();
  const action = family === 'oauth' ? writeCell(further.flat()).replace(/\s*\n\s*/g, ' ') : '';
  return {
    kind: 'code',
    family,
    code,
    locale: source.locale,
    ...(symbol === undefined ? {} : { symbol }),
    body: writeCell([...blocks.filter((block) => textOf(block) !== ''), ...notes]),
    ...(action === '' ? {} : { action }),
    lines: [],
  };
}

/** Takes the symbol off the first text of a cell. */
function takeSymbol(blocks: ReturnType<typeof cellBlocks>, code: string): string | undefined {
  const first = blocks[0];
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  if (first?.type !== 'paragraph' || text?.type !== 'text') return undefined;
  const alone = first.children.length === 1;
  // A name that ends where emphasis or code begins is a word of a sentence; only at the end of the cell does it stand alone.
  const split = splitDescription(code, alone ? text.value : `${text.value}\u0000`);
  if (split.symbol === undefined && split.text.length === text.value.length + (alone ? 0 : 1)) return undefined;
  const rest = split.text.replace('\u0000', '');
  first.children = rest === '' ? first.children.slice(1) : [{ ...text, value: rest }, ...first.children.slice(1)];
  return split.symbol;
}

function nameIn(row: TableRow): string {
  const cell: TableCell | undefined = row.children[0];
  return cell === undefined
    ? ''
    : textOf(cell)
        .replace(/[\u200b\ufeff]/gu, '')
        .trim();
}

function familyOf(name: string): Family | undefined {
  return FAMILIES.find(
    (family) =>
      hasDigits(family) && name.startsWith(prefixOf(family)) && isCodeOf(family, name.slice(prefixOf(family).length)),
  );
}

function allows({ source }: AdapterContext, family: Family): boolean {
  return source.families.length === 0 || source.families.includes(family);
}
