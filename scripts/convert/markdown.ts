import type { List, Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const parser = unified().use(remarkParse).use(remarkGfm);
const writer = unified().use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-', listItemIndent: 'one' });
const gfmWriter = unified()
  .use(remarkStringify, { bullet: '-', emphasis: '*' })
  .use(remarkGfm, { tablePipeAlign: false });

/** Nodes that only the GFM writer knows. */
const GFM_NODES: readonly string[] = ['table', 'delete', 'footnoteReference'];

/**
 * Parses GitHub-flavoured Markdown.
 *
 * @param text Markdown
 * @returns its mdast tree, with positions
 */
export function parseMarkdown(text: string): Root {
  return parser.parse(text);
}

/**
 * Writes blocks as Markdown; text in them is escaped so that it reads back letter for letter.
 *
 * @param blocks mdast blocks
 * @returns Markdown without surrounding blank lines
 */
export function writeBlocks(blocks: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...blocks] };
  // The GFM writer breaks up plain addresses (`https\://`), so it is used only where the text needs it: for a table, or
  // where letters would read back as GFM (`~~`).
  if (!hasNode(root, GFM_NODES)) {
    const markdown = writer.stringify(root).trim();
    if (plainText(markdown) === blocksText(blocks)) return markdown;
  }
  return gfmWriter.stringify(root).trim();
}

function hasNode(node: Nodes, types: readonly string[]): boolean {
  return types.includes(node.type) || ('children' in node && node.children.some((child) => hasNode(child, types)));
}

/**
 * Writes inline content as one line of Markdown.
 *
 * @param children mdast phrasing content
 * @returns Markdown on one line, without surrounding space
 */
export function writeInline(children: readonly PhrasingContent[]): string {
  return writeBlocks([paragraph(trimEnds(withoutBreaks(children)))]).replace(/\s*\n\s*/g, ' ');
}

/** Space at the ends is no text; left in, it would be written as an entity (`&#x20;`). */
function trimEnds(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
  });
}

/** A hard line break cannot stand on one line; left in, it would become a stray backslash. */
function withoutBreaks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'break') return { type: 'text', value: ' ' };
    if (!('children' in node)) return node;
    return { ...node, children: withoutBreaks(node.children) } as PhrasingContent;
  });
}

/**
 * A paragraph.
 *
 * @param content its text, taken literally, or its inline content
 */
export function paragraph(content: string | readonly PhrasingContent[]): Paragraph {
  const children: PhrasingContent[] = typeof content === 'string' ? [{ type: 'text', value: content }] : [...content];
  return { type: 'paragraph', children };
}

/**
 * A tight bullet list.
 *
 * @param items one text an item, taken literally
 */
export function bulletList(items: readonly string[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
  };
}

/**
 * The words a reader of some Markdown sees.
 *
 * @param markdown Markdown
 * @returns its plain text, blocks separated by a space, white space collapsed
 */
export function plainText(markdown: string): string {
  return blocksText(parseMarkdown(markdown).children);
}

const BLOCK_CONTAINERS = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);

function blocksText(blocks: readonly RootContent[]): string {
  return blocks
    .map((block) =>
      BLOCK_CONTAINERS.has(block.type) && 'children' in block
        ? blocksText(block.children as RootContent[])
        : textOf(block),
    )
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();
}
