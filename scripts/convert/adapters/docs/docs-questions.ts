import type { ListItem, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { writeInline } from '../../markdown.ts';
import { Problems } from '../../problems.ts';
import type { Adaptation, AdapterContext, GuideRecord, LeftOut, LineRange } from '../../records.ts';
import { cellBlocks, isBreak } from './cell.ts';
import { statusesIn } from './http-status.ts';
import { lineRange, readDocsPage, unknownBlock } from './page.ts';
import { questionSlugs } from './question-slugs.ts';

interface Block {
  readonly kind: 'title' | 'paragraph' | 'item';
  /** Inline Markdown on one line. */
  readonly text: string;
  /** As a reader sees it. */
  readonly words: string;
  readonly lines: LineRange;
}

/** A question is short, in bold, and names the status of HTTP it is about. */
const LONGEST_QUESTION = 300;
/** What of a question may not be bold: marks, and its translation in brackets. */
const NOT_BOLD = /^[\s?？:：.。–—-]*(?:[(（].*[)）])?[\s?？:：.。]*$/su;

/**
 * Reads the Graph page on authorization errors without sentence spans, in any language: a heading with an overview, then
 * questions in bold with their answers. Each begins a guide; what pairs it with English is the order of its questions and,
 * in each, of its blocks, one a line.
 *
 * @param text the page as Markdown, with or without front matter
 * @param context the manifest, which gives each question its slug
 * @returns a record a question
 * @throws SourceErrors where a question has no slug, or a block is neither heading, paragraph nor bullet list
 */
export function docsQuestions(text: string, context: AdapterContext): Adaptation {
  const problems = new Problems();
  const page = readDocsPage(text, context, problems);
  const leftOut: LeftOut[] = [...page.leftOut];
  const blocks = page.sections.flatMap(({ heading, nodes }) => [
    ...(heading === undefined ? [] : [toHeading(heading.children, heading.depth === 1, lineRange(heading))]),
    ...nodes.flatMap((node) => toBlocks(node, context.source.path, problems)),
  ]);
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (block.kind === 'title') parts.push([block]);
    else if (parts.length > 0) parts.at(-1)?.push(block);
    else problems.add(unknownStart(context.source.path, block));
  }
  const titles = parts.flatMap(([title]) =>
    title === undefined ? [] : [{ words: title.words, line: title.lines.first }],
  );
  const slugs = questionSlugs(titles, context, problems);
  if (parts.length < 2) {
    problems.add({
      file: context.source.path,
      line: 1,
      found: `${parts.length} titles`,
      expected: 'the page’s heading, and questions in bold that name a status of HTTP',
      advice: 'compare the file with its repository',
    });
  }
  problems.throwIfAny();
  const records = parts.map((part, index) => toGuide(part, slugs[index] ?? '', context));
  return { records, leftOut };
}

function toHeading(children: readonly PhrasingContent[], isTitle: boolean, lines: LineRange): Block {
  const words = textOf({ type: 'root', children: [...children] }).trim();
  const text = writeInline(children);
  return isTitle ? { kind: 'title', text, words, lines } : { kind: 'paragraph', text: `**${text}**`, words, lines };
}

function toBlocks(node: RootContent, file: string, problems: Problems): Block[] {
  if (node.type === 'list' && !node.ordered) return node.children.flatMap((item) => toItems(item, file, problems));
  if (node.type !== 'paragraph') {
    problems.add(unknownBlock(file, node));
    return [];
  }
  const title = questionIn(node.children);
  if (title !== undefined) return [{ kind: 'title', ...title, lines: lineRange(node) }];
  return cellBlocks(node.children).flatMap((block) => {
    const lines = lineRange(node);
    if (block.type === 'paragraph') return [inlineBlock('paragraph', block.children, lines)];
    if (block.type !== 'list') return [];
    return block.children.flatMap(({ children: [item] }) =>
      item?.type === 'paragraph' ? [inlineBlock('item', item.children, lines)] : [],
    );
  });
}

function toItems(item: ListItem, file: string, problems: Problems): Block[] {
  return item.children.flatMap((child) => {
    if (child.type !== 'paragraph') {
      problems.add(unknownBlock(file, child));
      return [];
    }
    return [inlineBlock('item', child.children.map(breakAsSpace), lineRange(child))];
  });
}

function breakAsSpace(node: PhrasingContent): PhrasingContent {
  return isBreak(node) ? { type: 'text', value: ' ' } : node;
}

function inlineBlock(kind: 'paragraph' | 'item', children: readonly PhrasingContent[], lines: LineRange): Block {
  const blocks = cellBlocks(children);
  const inline = blocks.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return { kind, text: writeInline(inline), words: textOf({ type: 'root', children: inline }), lines };
}

/** A paragraph that is a question: bold from its start, with a status, and nothing behind but a translation in brackets. */
function questionIn(children: readonly PhrasingContent[]): { text: string; words: string } | undefined {
  const inline = children.filter((node) => !isBreak(node));
  if (inline[0]?.type !== 'strong') return undefined;
  const words = textOf({ type: 'root', children: inline }).replace(/\s+/gu, ' ').trim();
  const notBold = textOf({ type: 'root', children: inline.filter(({ type }) => type !== 'strong') });
  if (words.length > LONGEST_QUESTION || statusesIn(words).length === 0 || !NOT_BOLD.test(notBold)) return undefined;
  const plain = inline.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  return { text: writeInline(plain), words };
}

function toGuide([title, ...blocks]: readonly Block[], slug: string, { source }: AdapterContext): GuideRecord {
  const body = blocks.map((block, index) => {
    const tight = block.kind === 'item' && blocks[index - 1]?.kind === 'item';
    return `${index === 0 ? '' : tight ? '\n' : '\n\n'}${block.kind === 'item' ? '- ' : ''}${block.text}`;
  });
  const last = blocks.at(-1) ?? title;
  return {
    kind: 'guide',
    slug,
    locale: source.locale,
    title: title?.text ?? '',
    body: body.join(''),
    lines: [{ first: title?.lines.first ?? 1, last: last?.lines.last ?? 1 }],
  };
}

function unknownStart(file: string, block: Block) {
  return {
    file,
    line: block.lines.first,
    found: `"${block.words.slice(0, 80)}"`,
    expected: 'the page’s heading first',
    advice: 'take the file from its repository again, whole',
  };
}
