import type { Code, Heading, PhrasingContent, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { literalHtml } from '../../literal-html.ts';
import { paragraph, writeBlocks, writeInline } from '../../markdown.ts';
import { Problems } from '../../problems.ts';
import type { Adaptation, AdapterContext, GuideRecord, LeftOut, Notice, SourceRecord } from '../../records.ts';
import { cellBlocks, isBreak } from './cell.ts';
import { leaveOut, lineRange, readDocsPage, type Section, unknownBlock } from './page.ts';
import { readTable, tableRole } from './tables.ts';

/** The page that tells what a code means today; the section that names it is about using codes. */
const LOOKUP_PAGE = /login\.microsoftonline\.[a-z]+\/error/;
/** A sample of an error response. */
const SAMPLE = /"error"\s*:/;
/** How docs mark a note: `> [!NOTE]` (Microsoft Learn, "Markdown reference", alerts). */
const ALERT = /^\s*\[!\w+\]\s*/;

interface Reading {
  readonly context: AdapterContext;
  readonly problems: Problems;
  readonly lines: readonly string[];
  readonly records: SourceRecord[];
  readonly leftOut: LeftOut[];
  readonly notices: Notice[];
}

/**
 * Reads a docs page with tables, in any language. What a table is about is told by its first column, and what a section is
 * about by what stands in it: a JSON sample (the anatomy of an error response), the address of the lookup page (how to use
 * codes), or tables. Sections may come in any order, and all but the table of codes may be missing.
 *
 * @param text the page as Markdown, with or without front matter
 * @param context the source's manifest entry, which names its families and the address its links start from
 * @returns records of codes and of values of `error`, and the guides `using-error-codes` and `error-response`
 * @throws SourceErrors with every row and block that no rule reads
 */
export function docsPage(text: string, context: AdapterContext): Adaptation {
  const problems = new Problems();
  const page = readDocsPage(text, context, problems);
  const reading: Reading = {
    context,
    problems,
    lines: page.lines,
    records: [],
    leftOut: [...page.leftOut],
    notices: [],
  };
  const lookup = page.sections.find(isLookup);
  const first = page.sections[0];
  for (const section of page.sections) readSection(section, { lookup, first }, reading);
  if (lookup?.heading !== undefined) {
    const introduction = first === undefined || first === lookup || hasTable(first) ? [] : first.nodes;
    reading.records.unshift(usingCodes(lookup.heading, introduction, lookup.nodes, context));
  }
  const { records, leftOut, notices } = reading;
  if (!records.some((record) => record.kind === 'code')) {
    problems.add({
      file: context.source.path,
      line: 1,
      found: 'no table of codes',
      expected: `a table whose first column has codes of ${context.source.families.join(' or ') || 'a family'}`,
      advice: 'compare the file with its repository; a table needs the line | --- | --- | below its head',
    });
  }
  problems.throwIfAny();
  return { records, leftOut, notices };
}

function isLookup(section: Section): boolean {
  return (
    section.heading !== undefined && !hasTable(section) && section.nodes.some((node) => LOOKUP_PAGE.test(written(node)))
  );
}

function written(node: RootContent): string {
  if (node.type === 'link') return `${node.url} ${textOf(node)}`;
  return 'children' in node ? node.children.map(written).join(' ') : textOf(node);
}

function hasTable(section: Section): boolean {
  return section.nodes.some(({ type }) => type === 'table');
}

function readSection(
  section: Section,
  { lookup, first }: { lookup: Section | undefined; first: Section | undefined },
  reading: Reading,
): void {
  const { context, problems, leftOut } = reading;
  const sample = section.nodes.find((node): node is Code => node.type === 'code' && SAMPLE.test(node.value));
  const isRead = section === lookup || (sample !== undefined && section.heading !== undefined);
  if (section.heading !== undefined && !isRead)
    leftOut.push(...leaveOut(section.heading, 'heading', context, problems));
  if (section === lookup) return;
  // What stands above the first table, with a lookup section further down, introduces the codes and is kept with it.
  if (section === first && lookup !== undefined && !hasTable(section)) return;
  const kept: RootContent[] = [];
  for (const node of section.nodes) {
    if (node.type === 'table') {
      const role = tableRole(node);
      if (role === 'fields' && sample !== undefined) kept.push(node);
      else if (role === 'codes' || role === 'values') addTable(node, role, reading);
      else problems.add(unknownBlock(context.source.path, node));
    } else if (sample !== undefined) kept.push(node);
    else if (['paragraph', 'blockquote', 'list', 'thematicBreak'].includes(node.type)) {
      leftOut.push(
        ...leaveOut(node, hasTable(section) ? 'introduction of a table' : 'words around the tables', context, problems),
      );
    } else problems.add(unknownBlock(context.source.path, node));
  }
  if (sample !== undefined && section.heading !== undefined) {
    reading.records.push(guide('error-response', section.heading, kept, context));
  }
}

function addTable(table: Table, role: 'codes' | 'values', reading: Reading): void {
  const head = table.children[0];
  const at = head === undefined ? lineRange(table).first : lineRange(head).first;
  reading.leftOut.push({ lines: { first: at, last: at + 1 }, why: 'column headings' });
  const { records, notices } = readTable(table, role, reading.lines, reading.context, reading.problems);
  reading.records.push(...records);
  reading.notices.push(...notices);
}

function usingCodes(
  title: Heading,
  introduction: readonly RootContent[],
  lookup: readonly RootContent[],
  context: AdapterContext,
): GuideRecord {
  const [notes, words] = split(introduction, ({ type }) => type === 'blockquote');
  const record = guide('using-error-codes', title, [...words, ...lookup, ...notes], context);
  const lines = [...introduction.map(lineRange), ...record.lines];
  return { ...record, lines };
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function guide(slug: string, title: Heading, nodes: readonly RootContent[], { source }: AdapterContext): GuideRecord {
  return {
    kind: 'guide',
    slug,
    locale: source.locale,
    title: writeInline(literalHtml(title.children)),
    body: writeBlocks(nodes.flatMap(toBlocks)),
    lines: [lineRange(title), ...nodes.map(lineRange)],
  };
}

/** Blocks of prose as they are to be written: notes without their mark, raw HTML read or literal. */
function toBlocks(node: RootContent): RootContent[] {
  if (node.type === 'paragraph') return cellBlocks(node.children);
  if (node.type === 'blockquote') {
    const [head, ...rest] = node.children;
    const text = head?.type === 'paragraph' ? head.children[0] : undefined;
    if (head?.type !== 'paragraph' || text?.type !== 'text' || !ALERT.test(text.value)) {
      return [{ ...node, children: node.children.flatMap(toBlocks) as typeof node.children }];
    }
    const inline: PhrasingContent[] = [{ ...text, value: text.value.replace(ALERT, '') }, ...head.children.slice(1)];
    const blocks = [paragraph(inline), ...rest].flatMap(toBlocks);
    return blocks.length === 0 ? [] : [{ type: 'blockquote', children: blocks as typeof node.children }];
  }
  if ('children' in node) {
    const children = (node.children as RootContent[]).flatMap((child) =>
      child.type === 'html' ? literalHtml([isBreak(child) ? { type: 'text', value: ' ' } : child]) : toBlocks(child),
    );
    return [{ ...node, children } as RootContent];
  }
  return [node];
}
