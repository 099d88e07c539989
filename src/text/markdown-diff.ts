import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type DiffPart, wordDiff } from './word-diff.ts';

const parser = unified().use(remarkParse).use(remarkGfm);
/** What stands apart from what follows it. */
const BLOCKS: ReadonlySet<Nodes['type']> = new Set(['root', 'list', 'listItem', 'blockquote', 'table', 'tableRow']);

/**
 * Compares two texts word by word as a reader sees them. Where a link leads is a word too, if the other text has no link to
 * there: a change of which nothing is to be seen would look like none.
 *
 * @param before Markdown of the older text
 * @param after Markdown of the newer text
 * @param locale language of both
 */
export function markdownDiff(before: string, after: string, locale: string): DiffPart[] {
  const [old, current] = [parser.parse(before), parser.parse(after)];
  const [oldLinks, links] = [addresses(old), addresses(current)];
  return wordDiff(wordsOf(old, links), wordsOf(current, oldLinks), locale);
}

function addresses(node: Nodes): Set<string> {
  const own = node.type === 'link' ? [node.url] : [];
  return new Set('children' in node ? [...own, ...node.children.flatMap((child) => [...addresses(child)])] : own);
}

function wordsOf(tree: Root, known: ReadonlySet<string>): string {
  const words = (node: Nodes): string => {
    if (!('children' in node)) return 'value' in node ? node.value : node.type === 'break' ? ' ' : '';
    const within = (node.children as Nodes[]).map(words).join(BLOCKS.has(node.type) ? ' ' : '');
    return node.type === 'link' && !known.has(node.url) && within !== node.url ? `${within} (${node.url})` : within;
  };
  return words(tree).replace(/\s+/gu, ' ').trim();
}
