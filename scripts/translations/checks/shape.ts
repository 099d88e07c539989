import type { Nodes } from 'mdast';
import { parseMarkdown } from './markdown.ts';
import type { Finding, PairCheck, PairText } from './pair.ts';

const FIELDS = ['title', 'action'] as const;

/** Same blocks in the same order: paragraphs, bullets, table rows, quotes; fenced code is the same letter for letter. */
export const checkShape: PairCheck = ({ source, target }) => {
  const wanted = outlineOf(parseMarkdown(source.body));
  const present = outlineOf(parseMarkdown(target.body));
  const findings = FIELDS.flatMap((field) => fieldFinding(field, source, target));
  if (wanted !== present) findings.push({ check: 'shape', about: 'body', found: present, expected: wanted });
  return findings;
};

function fieldFinding(field: (typeof FIELDS)[number], source: PairText, target: PairText): Finding[] {
  if ((source[field] === undefined) === (target[field] === undefined)) return [];
  const [found, expected] = source[field] === undefined ? ['', 'no '] : ['no ', ''];
  return [
    {
      check: 'shape',
      about: field,
      found: `${found}"${field}:"`,
      expected: `${expected}"${field}:", as in the source`,
    },
  ];
}

/** Blocks as text: `paragraph, list(item(paragraph), item(paragraph))`. Inline content is left to the other checks. */
function outlineOf(node: Nodes): string {
  if (node.type === 'code') return `code ${node.lang ?? ''} ${JSON.stringify(node.value)}`;
  if (node.type === 'heading') return `heading ${node.depth}`;
  if (node.type === 'table') return `table ${node.children.length}×${node.children[0]?.children.length ?? 0}`;
  if (node.type === 'paragraph' || !('children' in node)) return node.type;
  const inner = node.children.map(outlineOf).join(', ');
  if (node.type === 'root') return inner === '' ? 'nothing' : inner;
  return `${node.type === 'list' && node.ordered ? 'ordered list' : node.type}(${inner})`;
}
