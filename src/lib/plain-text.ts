import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Locale } from './locales.ts';
import { visibleText } from './visible-text.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/** A text as it stands on pages. */
interface Text {
  /** Markdown. */
  readonly body: string;
  readonly locale: Locale;
}

interface Outline {
  readonly sentence: string;
  readonly isWhole: boolean;
}

/** Every text is asked for on its own page, in lists and on prefix pages of every length, and read only once. */
const outlines = new WeakMap<Text, Outline>();

function outlineOf(text: Text): Outline {
  const known = outlines.get(text);
  if (known !== undefined) return known;
  const { first, blocks } = blocksOf(text.body);
  const sentence = sentenceOf(first, text.locale);
  const outline = { sentence, isWhole: blocks <= 1 && sentence === first };
  outlines.set(text, outline);
  return outline;
}

function blocksOf(markdown: string): { first: string; blocks: number } {
  const { children } = parser.parse(markdown);
  const block: Nodes | undefined = children[0];
  const first = block === undefined ? '' : visibleText(textOf(block)).replace(/\s+/gu, ' ').trim();
  return { first, blocks: children.length };
}

/**
 * The first paragraph of some Markdown as plain text.
 *
 * @param markdown Markdown
 * @returns text on one line; empty when there is none
 */
export function firstParagraph(markdown: string): string {
  return blocksOf(markdown).first;
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

function sentenceOf(paragraph: string, locale: Locale): string {
  let sentence = '';
  for (const { segment } of segmenterOf(locale).segment(paragraph)) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  return sentence.trim();
}

/**
 * The first sentence of a text: what a list shows of it and what a page answers first.
 *
 * @param text Markdown and its language
 * @returns plain text on one line; empty when there is no text
 */
export function firstSentence(text: Text): string {
  return outlineOf(text).sentence;
}

/**
 * Has the text only one sentence, so that showing the first is showing all?
 *
 * @param text Markdown and its language
 */
export function isOneSentence(text: Text): boolean {
  return outlineOf(text).isWhole;
}
