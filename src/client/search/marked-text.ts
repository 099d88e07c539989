/**
 * Puts an excerpt with `<mark>` tags into the page without ever parsing it as HTML: text stays text, only the two tags
 * Pagefind writes become elements.
 *
 * @param excerpt text in which `<`, `>` and `&` of the page are escaped, with `<mark>` and `</mark>`
 * @returns nodes to append
 */
export function markedText(excerpt: string): Node[] {
  const nodes: Node[] = [];
  let marked = false;
  for (const part of excerpt.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') {
      marked = part === '<mark>';
      continue;
    }
    if (part === '') continue;
    const text = document.createTextNode(unescapeHtml(part));
    if (marked) {
      const mark = document.createElement('mark');
      mark.append(text);
      nodes.push(mark);
    } else {
      nodes.push(text);
    }
  }
  return nodes;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}
