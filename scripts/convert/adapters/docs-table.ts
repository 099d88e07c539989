import type { Paragraph, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { FAMILIES, FAMILY_PREFIX, hasDigits, isCodeOf } from '../../../src/core/families.ts';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { literalHtml } from '../literal-html.ts';
import { parseMarkdown, writeInline } from '../markdown.ts';
import type { Adaptation, AdapterContext, CodeRecord, LeftOut, LineRange } from '../records.ts';
import { readFrontMatter } from './front-matter.ts';

/**
 * Reads a docs page whose body is one Markdown table of codes and messages.
 *
 * @param text the page as Markdown with front matter
 * @param context the source's manifest entry, which names the family and the table's columns
 * @returns a record a row
 * @throws SourceError where there is no such table, a row has another number of cells, a code of another family or no
 *   message, or where there is a block besides heading, introduction and table
 */
export function docsTable(text: string, context: AdapterContext): Adaptation {
  const { source } = context;
  const { markdown, lines } = readFrontMatter(text, source);
  const tree = parseMarkdown(markdown);
  const leftOut: LeftOut[] = [{ lines, why: 'front matter; what matters of it stands in the manifest' }];
  const table = tree.children.find((node): node is Table => node.type === 'table');
  const header = table?.children[0];
  if (table === undefined || header === undefined) {
    throw complain(context, 1, 'no table', `a table with the columns ${source.columns.join(' | ')}`);
  }
  checkColumns(header, context);
  leftOut.push({
    lines: { first: lineRange(header).first, last: lineRange(header).first + 1 },
    why: 'column headings',
  });
  leftOut.push(...surroundings(tree, table, context));
  return { records: table.children.slice(1).map((row) => readRow(row, markdown, context)), leftOut };
}

function checkColumns(header: TableRow, context: AdapterContext): void {
  const found = header.children.map((cell) => textOf(cell));
  const { columns } = context.source;
  if (found.length === columns.length && found.every((name, index) => name === columns[index])) return;
  throw complain(context, lineRange(header).first, `the columns ${found.join(' | ')}`, columns.join(' | '));
}

/** A page of this kind has one heading and an introduction above its table, and nothing else. */
function surroundings(tree: Root, table: Table, context: AdapterContext): LeftOut[] {
  const tableAt = tree.children.indexOf(table);
  return tree.children.flatMap((node, index) => {
    if (node === table) return [];
    const known =
      index < tableAt &&
      ((node.type === 'heading' && node.depth === 1) || (node.type === 'paragraph' && !looksLikeRow(node)));
    if (known) return [{ lines: lineRange(node), why: node.type === 'heading' ? 'page heading' : 'page introduction' }];
    throw complain(
      context,
      lineRange(node).first,
      `a ${node.type}: ${excerpt(textOf(node))}`,
      'only a heading, an introduction and one table',
    );
  });
}

/** A code with digits, of any family, or a line that begins like a row. */
const CODE_OR_ROW = new RegExp(
  `(?:${FAMILIES.filter(hasDigits)
    .map((name) => FAMILY_PREFIX[name])
    .join('|')})\\d|^\\s*\\|`,
  'mu',
);

/** A row that came to stand above its table must not pass for the introduction. */
function looksLikeRow(paragraph: Paragraph): boolean {
  return CODE_OR_ROW.test(textOf(paragraph));
}

function readRow(row: TableRow, markdown: string, context: AdapterContext): CodeRecord {
  const { source } = context;
  const lines = lineRange(row);
  const line = excerpt(markdown.split('\n')[lines.first - 1] ?? '');
  if (row.children.length !== source.columns.length) {
    throw complain(context, lines.first, `${row.children.length} cells: ${line}`, `${source.columns.length} cells`);
  }
  const full = textOf(row.children[0]).trim();
  const family = source.families.find(
    (name) => full.startsWith(FAMILY_PREFIX[name]) && isCodeOf(name, full.slice(FAMILY_PREFIX[name].length)),
  );
  if (family === undefined) {
    throw complain(context, lines.first, `${excerpt(full)} as code`, `a code of ${source.families.join(' or ')}`);
  }
  const body = writeInline(literalHtml((row.children[1]?.children ?? []) as PhrasingContent[]));
  if (body === '') throw complain(context, lines.first, `no message: ${line}`, 'a message beside the code');
  return {
    kind: 'code',
    family,
    code: full.slice(FAMILY_PREFIX[family].length),
    locale: source.locale,
    body,
    lines: [lines],
  };
}

function lineRange(node: RootContent): LineRange {
  return { first: node.position?.start.line ?? 1, last: node.position?.end.line ?? 1 };
}

function complain({ source }: AdapterContext, line: number, found: string, expected: string): SourceError {
  return new SourceError({
    file: source.path,
    line,
    found,
    expected,
    advice: 'compare the file with its repository; if the page changed its form, change the manifest or the adapter',
  });
}
