import type { Heading, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { excerpt, SourceError } from '../../../src/core/source-error.ts';
import { parseMarkdown, writeInline } from '../markdown.ts';
import { Problems } from '../problems.ts';
import type { Adaptation, AdapterContext, GuideRecord, LeftOut, LineRange } from '../records.ts';
import { withLinks } from './docs/links.ts';
import { isKnownTitle, questionSlugs } from './docs/question-slugs.ts';
import { readFrontMatter } from './front-matter.ts';
import { readPairs, type SentencePair } from './sentence-pairs.ts';

/** The language beside the page's own. */
const BESIDE = 'en';

interface Block {
  readonly kind: 'title' | 'paragraph' | 'item';
  readonly pairs: readonly SentencePair[];
  readonly lines: LineRange;
}

interface Section {
  readonly title: Block;
  readonly blocks: Block[];
}

/**
 * Reads a docs page that carries every sentence twice, in its own language and in English (`sxs-lookup` spans). Its
 * heading and each question in bold begin a guide.
 *
 * @param text the page as Markdown with front matter
 * @param context the manifest, which gives each English title its slug
 * @returns two records a guide: the page's language and English, line by line the same sentences
 * @throws SourceError where a sentence has no partner, a span is not closed, a title has no slug, or a block is of an
 *   unknown kind
 */
export function sideBySide(text: string, context: AdapterContext): Adaptation {
  const { markdown, lines } = readFrontMatter(text, context.source.path);
  const leftOut: LeftOut[] =
    lines === undefined ? [] : [{ lines, why: 'front matter; what matters of it stands in the manifest' }];
  const problems = new Problems();
  const nodes = withLinks(parseMarkdown(markdown).children, context.source.links);
  const blocks = nodes.flatMap((node) => problems.catch(() => toBlocks(node, context)) ?? []);
  const sections = problems.catch(() => toSections(blocks, context)) ?? [];
  const slugs = questionSlugs(
    sections.map((section) => ({ words: englishOf(section.title.pairs), line: section.title.lines.first })),
    context,
    problems,
  );
  problems.throwIfAny();
  const records = sections.flatMap((section, index) => {
    const slug = slugs[index] ?? '';
    return [toGuide(section, slug, context.source.locale, 'local'), toGuide(section, slug, BESIDE, 'english')];
  });
  return { records, leftOut };
}

function toBlocks(node: RootContent, context: AdapterContext): Block[] {
  const file = context.source.path;
  if (node.type === 'list' && !node.ordered) return (node as List).children.map((item) => toItem(item, file));
  if (node.type === 'heading' || node.type === 'paragraph') {
    const pairs = readPairs((node as Heading | Paragraph).children, file, lineRange(node).first);
    const isHeading = node.type === 'heading' && (node.depth === 1 || isKnownTitle(englishOf(pairs), context));
    const isTitle = isHeading || (node.type === 'paragraph' && isQuestion(pairs));
    const kind = isTitle ? 'title' : 'paragraph';
    if (kind === 'title' && pairs.length > 1) throw longTitle(pairs, node, file);
    return [{ kind, pairs, lines: lineRange(node) }];
  }
  throw unknownBlock(node, file);
}

function toItem(item: ListItem, file: string): Block {
  const only = item.children[0];
  if (item.children.length !== 1 || only?.type !== 'paragraph') throw unknownBlock(item, file);
  return { kind: 'item', pairs: readPairs(only.children, file, lineRange(item).first), lines: lineRange(item) };
}

/** A question is bold in both languages, its mark perhaps behind. */
function isQuestion(pairs: readonly SentencePair[]): boolean {
  const isBold = (nodes: SentencePair['local']): boolean =>
    nodes[0]?.type === 'strong' && nodes.slice(1).every((node) => /^[\s?？]*$/u.test(textOf(node)));
  return pairs.every(({ local, english }) => isBold(local) && isBold(english));
}

function toSections(blocks: readonly Block[], context: AdapterContext): Section[] {
  const sections: Section[] = [];
  for (const block of blocks) {
    if (block.kind === 'title') sections.push({ title: block, blocks: [] });
    else if (sections.length > 0) sections.at(-1)?.blocks.push(block);
    else {
      throw new SourceError({
        file: context.source.path,
        line: block.lines.first,
        found: excerpt(block.pairs.map(({ local }) => local.map((node) => textOf(node)).join('')).join(' ')),
        expected: 'the page’s heading first',
        advice: 'take the file from its repository again, whole',
      });
    }
  }
  return sections;
}

function englishOf(pairs: readonly SentencePair[]): string {
  return textOf({ type: 'root', children: pairs.flatMap(({ english }) => [...english]) }).trim();
}

function toGuide(section: Section, slug: string, locale: string, side: 'local' | 'english'): GuideRecord {
  const sentence = (pair: SentencePair): string => writeInline(pair[side]);
  const title = section.title.pairs
    .map((pair) => sentence(pair).replace(/^\*\*(.*)\*\*([\s?？]*)$/u, '$1$2'))
    .join(' ');
  const body = section.blocks.map((block, index) => {
    const lines = block.pairs.map(sentence);
    const text = block.kind === 'item' ? `- ${lines.join('\n  ')}` : lines.join('\n');
    const tight = block.kind === 'item' && section.blocks[index - 1]?.kind === 'item';
    return (index === 0 ? '' : tight ? '\n' : '\n\n') + text;
  });
  const all = [section.title, ...section.blocks];
  return {
    kind: 'guide',
    slug,
    locale,
    title,
    body: body.join(''),
    sentences: all.flatMap((block) => block.pairs.map((pair) => pair.id)),
    lines: [{ first: section.title.lines.first, last: (all.at(-1) ?? section.title).lines.last }],
  };
}

function lineRange(node: RootContent): LineRange {
  return { first: node.position?.start.line ?? 1, last: node.position?.end.line ?? 1 };
}

/** A guide's first sentence is its title and each further line of it is a sentence, so a title cannot have two. */
function longTitle(pairs: readonly SentencePair[], node: RootContent, file: string): SourceError {
  return new SourceError({
    file,
    line: lineRange(node).first,
    found: `a title of ${pairs.length} sentences: ${pairs.map(({ id }) => id).join(', ')}`,
    expected: 'one sentence',
    advice: 'teach guideBlocks in src/text/guide-blocks.ts how many sentences a title has',
  });
}

function unknownBlock(node: RootContent, file: string): SourceError {
  return new SourceError({
    file,
    line: lineRange(node).first,
    found: `a ${node.type}: ${excerpt(textOf(node))}`,
    expected: 'headings, paragraphs and bullet lists of paired sentences',
    advice: 'teach the adapter this kind of block',
  });
}
