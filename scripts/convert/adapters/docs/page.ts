import type { Definition, Heading, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt } from '../../../../src/core/source-error.ts';
import { parseMarkdown } from '../../markdown.ts';
import type { Problems } from '../../problems.ts';
import type { AdapterContext, LeftOut, LineRange } from '../../records.ts';
import { readFrontMatter } from '../front-matter.ts';
import { withLinks } from './links.ts';

/** A heading with what stands below it; the first part of a page may have none. */
export interface Section {
  readonly heading?: Heading;
  readonly nodes: readonly RootContent[];
}

/** A docs page, its links absolute, in sections; and what is left out of it already. */
export interface DocsPage {
  readonly sections: readonly Section[];
  readonly leftOut: readonly LeftOut[];
  readonly lines: readonly string[];
}

/** Anchors that the docs build writes into headings. */
const ANCHOR = /<a\s+(?:name|id)="[^"]*"\s*\/?>(?:<\/a>)?|<\/a>/g;
/** Raw HTML that shows nothing. */
const NOTHING_SHOWN = /^(?:\s|<!--.*?-->|<a\s+(?:name|id)="[^"]*"\s*\/?>|<\/a>|<\/?br\s*\/?>)*$/is;
/** What is left of the mark of a note, `> [!NOTE]`, on pages as readers see them, which mirrors keep. */
const LONE_MARK = /^(?:Note|Tip|Important|Warning|Caution)$/;
/** A line that begins like a row or with a code of any family; it must not pass for prose and be left out. */
const ROW = /^[\s|`•*-]*(?:AADSTS|AADB2C)\d|^\s*\|/mu;

/**
 * Reads a docs page into sections.
 *
 * @param text the page as Markdown
 * @param context the source's manifest entry, with the address its links start from
 * @param problems where to note what cannot be read
 * @throws SourceError when the front matter cannot be read
 */
export function readDocsPage(text: string, { source }: AdapterContext, problems: Problems): DocsPage {
  const { markdown, lines } = readFrontMatter(text, source.path);
  const leftOut: LeftOut[] = [];
  if (lines !== undefined) leftOut.push({ lines, why: 'front matter; what matters of it stands in the manifest' });
  const tree = parseMarkdown(markdown);
  const definitions = definitionsOf(tree);
  const used = usedReferences(tree);
  const sections: { heading?: Heading; nodes: RootContent[] }[] = [{ nodes: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading') sections.push({ heading: withoutAnchors(node), nodes: [] });
    else if (node.type === 'definition' && used.has(node.identifier)) {
      leftOut.push({ lines: lineRange(node), why: 'target of a link' });
    } else if (node.type === 'html' && NOTHING_SHOWN.test(node.value) && !ROW.test(node.value)) {
      leftOut.push({ lines: lineRange(node), why: 'HTML that shows nothing' });
    } else if (node.type === 'paragraph' && LONE_MARK.test(textOf(node))) {
      leftOut.push({ lines: lineRange(node), why: 'mark of a note' });
    } else if (node.type === 'html' || node.type === 'definition' || node.type === 'footnoteDefinition') {
      problems.add(unknownBlock(source.path, node));
    } else sections.at(-1)?.nodes.push(...withLinks([node], source.links, definitions));
  }
  return {
    sections: sections.filter(({ heading, nodes }) => heading || nodes.length > 0),
    leftOut,
    lines: markdown.split('\n'),
  };
}

/**
 * Leaves a block out by name, unless it looks like a row.
 *
 * @param node the block
 * @param why what it is
 * @param context the source
 * @param problems where to note a block that must not be left out
 */
export function leaveOut(node: RootContent, why: string, { source }: AdapterContext, problems: Problems): LeftOut[] {
  if (ROW.test(textOf(node))) {
    problems.add({
      file: source.path,
      line: lineRange(node).first,
      found: `a ${node.type} that begins like a row: ${excerpt(textOf(node))}`,
      expected: 'codes in a table only',
      advice: 'compare the file with its repository; a table that lost its head is no table',
    });
  }
  return [{ lines: lineRange(node), why }];
}

/** A complaint about a block that no rule reads. */
export function unknownBlock(file: string, node: RootContent) {
  return {
    file,
    line: lineRange(node).first,
    found: `a ${node.type}: ${excerpt(textOf(node) || ('value' in node ? String(node.value) : ''))}`,
    expected: 'headings, prose, notes, a JSON sample, and tables of codes, fields or values of error',
    advice: 'compare the file with its repository; if the page has a new part, teach the adapter this kind of block',
  };
}

/** Lines of a block. */
export function lineRange(node: RootContent): LineRange {
  return { first: node.position?.start.line ?? 1, last: node.position?.end.line ?? 1 };
}

function withoutAnchors(heading: Heading): Heading {
  const children = heading.children.filter((node) => node.type !== 'html' || node.value.replace(ANCHOR, '') !== '');
  return { ...heading, children };
}

function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  return new Map(
    tree.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node] as const] : [])),
  );
}

function usedReferences(node: Root | RootContent): ReadonlySet<string> {
  if (node.type === 'linkReference') return new Set([node.identifier]);
  if (!('children' in node)) return new Set();
  return new Set(node.children.flatMap((child) => [...usedReferences(child)]));
}
