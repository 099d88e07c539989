import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Locale } from './locales.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

interface Outline {
  readonly firstParagraph: string;
  readonly blocks: number;
  /** First sentences by language, as they are asked for. */
  readonly firstSentences: Map<Locale, string>;
}

/** Every text is asked for on its own page, in lists and on prefix pages of every length, and read only once. */
const outlines = new Map<string, Outline>();

function outlineOf(markdown: string): Outline {
  const known = outlines.get(markdown);
  if (known !== undefined) return known;
  const { children } = parser.parse(markdown);
  const block: Nodes | undefined = children[0];
  const firstParagraph = block === undefined ? '' : textOf(block).replace(/\s+/gu, ' ').trim();
  const outline = { firstParagraph, blocks: children.length, firstSentences: new Map() };
  outlines.set(markdown, outline);
  return outline;
}

/**
 * The first paragraph of some Markdown as plain text.
 *
 * @param markdown Markdown
 * @returns text on one line; empty when there is none
 */
export function firstParagraph(markdown: string): string {
  return outlineOf(markdown).firstParagraph;
}

const segmenters = new Map<Locale, Intl.Segmenter>();

function segmenterOf(locale: Locale): Intl.Segmenter {
  const known = segmenters.get(locale);
  if (known !== undefined) return known;
  const segmenter = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(locale, segmenter);
  return segmenter;
}

/** Where a sentence cannot end: `p. ex.`, `e.g.`, `bl.a.`, `f.eks.`, `v1.` … */
const ABBREVIATION = /(?:^|[\s(])(?:p\.\s?ex|e\.g|i\.e|bl\.a|f\.eks|dvs|ca|nr|vs|etc)\.\s*$/iu;

/**
 * The first sentence of a text: what a list shows of it and what a page answers first.
 *
 * @param markdown Markdown
 * @param locale its language
 * @returns plain text on one line; empty when there is no text
 */
export function firstSentence(markdown: string, locale: Locale): string {
  const { firstParagraph, firstSentences } = outlineOf(markdown);
  const known = firstSentences.get(locale);
  if (known !== undefined) return known;
  let sentence = '';
  for (const { segment } of segmenterOf(locale).segment(firstParagraph)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  firstSentences.set(locale, sentence.trim());
  return sentence.trim();
}

/**
 * Has the text only one sentence, so that showing the first is showing all?
 *
 * @param markdown Markdown
 * @param locale its language
 */
export function isOneSentence(markdown: string, locale: Locale): boolean {
  const { blocks, firstParagraph } = outlineOf(markdown);
  return blocks <= 1 && firstSentence(markdown, locale) === firstParagraph;
}
