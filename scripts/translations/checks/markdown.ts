import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { PREFIXED_DIGITS } from '../../../src/core/families.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Parses Markdown as pages do.
 *
 * @param markdown Markdown, GitHub flavour
 */
export function parseMarkdown(markdown: string): Root {
  return parser.parse(markdown);
}

/**
 * The values of all nodes of a type, such as `inlineCode`.
 *
 * @param markdown Markdown
 * @param type a type of node that has a value
 */
export function valuesOf(markdown: string, type: 'code' | 'html' | 'inlineCode'): string[] {
  const values: string[] = [];
  visit(parseMarkdown(markdown), type, (node) => {
    values.push(node.value);
  });
  return values;
}

/**
 * What people read as prose: the text of paragraphs and cells, without code, one block a string.
 *
 * @param markdown Markdown
 */
export function proseOf(markdown: string): string[] {
  const blocks: string[] = [];
  visit(parseMarkdown(markdown), ['paragraph', 'heading', 'tableCell'], (node) => {
    const text = proseIn(node).trim();
    if (text !== '') blocks.push(text);
  });
  return blocks;
}

/** Code leaves a gap that is neither a letter nor a space. */
function proseIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return GAP;
  if (node.type === 'break') return '\n';
  return 'children' in node ? node.children.map(proseIn).join('') : '';
}

/** Stands in prose for what was taken out of it. */
export const GAP = '\u{FFFC}';

const URI = /\b(?:https?:\/\/|urn:|[a-z-]+:\/\/)[^\s<>"«»“”「」（）()，。；：、]*/gu;
const IDENTIFIER = /\b\w+_\w+(?:=\w+)?\b|\b[a-z]+=[a-z]+\b|\b[a-z]+[A-Z]\w*|\b[A-Z][a-z]+[A-Z]\w*/;
const LITERAL = new RegExp(`\\{[^{}\\n"]{1,60}\\}|\\b(?:${PREFIXED_DIGITS})|${IDENTIFIER.source}`, 'gu');

/**
 * Prose without what no language owns: addresses, placeholders, codes, names of parameters and of types.
 *
 * @param prose text as `proseOf` gives it
 */
export function withoutLiterals(prose: string): string {
  return prose.replace(URI, GAP).replace(LITERAL, GAP);
}
