import type { PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { literalHtml } from '../../literal-html.ts';
import { paragraph, writeBlocks, writeInline } from '../../markdown.ts';

/** Line breaks in all the ways docs spell them: `<br>`, `<br/>`, `<br />`, `</br>`. */
const BREAK = /^<\/?br\s*\/?>$/i;
const LIST = /^<(\/?)(?:ul|ol)(?:\s[^>]*)?>$/i;
const ITEM = /^<(\/?)li(?:\s[^>]*)?>$/i;
const PARAGRAPH = /^<\/?p(?:\s[^>]*)?>$/i;
/** A line that is an item of a list written by hand. */
const DASH = /^\s*[-•*]\s+/u;

interface Line {
  readonly kind: 'text' | 'item' | 'dashed';
  readonly nodes: PhrasingContent[];
}

/**
 * Is this raw HTML a line break?
 *
 * @param node any inline node
 */
export function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && BREAK.test(node.value));
}

/**
 * Reads inline content that has paragraphs and lists in raw HTML, as cells of tables do: `<ul><li>`, `<p>`, line breaks,
 * and dashes after line breaks. All other HTML is taken literally.
 *
 * @param nodes inline content
 * @returns paragraphs and tight bullet lists; none for content without words
 */
export function cellBlocks(nodes: readonly PhrasingContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  for (const { kind, nodes: content } of cellLines(nodes)) {
    const inline = paragraph(trimmed(content));
    const last = blocks.at(-1);
    if (kind === 'text') blocks.push(inline);
    else if (last?.type === 'list') last.children.push({ type: 'listItem', spread: false, children: [inline] });
    else {
      const item = { type: 'listItem' as const, spread: false, children: [inline] };
      blocks.push({ type: 'list', ordered: false, spread: false, children: [item] });
    }
  }
  return blocks;
}

/**
 * The Markdown of blocks that came from a cell: one line where it is one paragraph.
 *
 * @param blocks what `cellBlocks` gave
 */
export function writeCell(blocks: readonly RootContent[]): string {
  const [only, ...more] = blocks;
  if (only === undefined) return '';
  return more.length === 0 && only.type === 'paragraph' ? writeInline(only.children) : writeBlocks(blocks);
}

function cellLines(nodes: readonly PhrasingContent[]): Line[] {
  const lines: Line[] = [];
  let current: Line = { kind: 'text', nodes: [] };
  let afterBreak = false;
  const end = (kind: Line['kind']): void => {
    if (hasWords(current.nodes)) lines.push(current);
    current = { kind, nodes: [] };
  };
  for (const node of nodes) {
    const html = node.type === 'html' ? node.value : '';
    if (isBreak(node)) {
      // A break inside `<li>` is a pause in it; elsewhere it begins a line.
      if (current.kind === 'item') current.nodes.push({ type: 'text', value: ' ' });
      else end('text');
      afterBreak = true;
    } else if (LIST.test(html) || PARAGRAPH.test(html)) end('text');
    else if (ITEM.test(html)) end(html.startsWith('</') ? 'text' : 'item');
    else if (afterBreak && current.nodes.length === 0 && node.type === 'text' && DASH.test(node.value)) {
      current = { kind: 'dashed', nodes: [{ type: 'text', value: node.value.replace(DASH, '') }] };
    } else current.nodes.push(...literalHtml([node]));
  }
  end('text');
  return lines;
}

function hasWords(nodes: readonly PhrasingContent[]): boolean {
  return textOf({ type: 'root', children: [...nodes] }).trim() !== '' || nodes.some(({ type }) => type === 'image');
}

function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, index) => {
    if (node.type !== 'text') return node;
    const start = index === 0 ? node.value.trimStart() : node.value;
    return { ...node, value: index === nodes.length - 1 ? start.trimEnd() : start };
  });
}
