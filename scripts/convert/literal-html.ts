import type { Parents, PhrasingContent } from 'mdast';

/**
 * Turns raw HTML in inline content into the text it is written as. Nothing is lost, and nothing of it can act: pages
 * show `<b>` where a source has `<b>`. (Pages are sanitized as well.)
 *
 * @param nodes mdast phrasing content
 * @returns the same with every `html` node replaced by a `text` node
 */
export function literalHtml(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node) => {
    if (node.type === 'html') return { type: 'text', value: node.value };
    if (!('children' in node)) return node;
    return { ...node, children: literalHtml((node as Parents).children as PhrasingContent[]) } as PhrasingContent;
  });
}
