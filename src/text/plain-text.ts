import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Locale, localeFacts } from '../core/locales.ts';
import { isPlainLine } from './plain-line.ts';
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
  readonly summary: string;
  readonly isWhole: boolean;
}

/** Every text is asked for on its own page, in lists and on prefix pages of every length, and read only once. */
const outlines = new WeakMap<Text, Outline>();

function outlineOf(text: Text): Outline {
  const known = outlines.get(text);
  if (known !== undefined) return known;
  const { first, items, isParagraph } = blocksOf(text.body);
  const sentence = sentenceOf(first, text.locale);
  const announces = /[:：]$/u.test(sentence);
  const outline = {
    sentence,
    summary: announces ? withItems(sentence, items, text.locale) : sentence,
    isWhole: isParagraph && sentence === first,
  };
  outlines.set(text, outline);
  return outline;
}

/** The first block on one line, the items of the list that follows it, and whether there is a paragraph and nothing else. */
function blocksOf(markdown: string): { first: string; items: readonly string[]; isParagraph: boolean } {
  if (isPlainLine(markdown)) return { first: onOneLine(markdown), items: [], isParagraph: true };
  const { children } = parser.parse(markdown);
  const [block, next] = children;
  return {
    first: block === undefined ? '' : lineOf(block),
    items: next?.type === 'list' ? next.children.map(lineOf) : [],
    isParagraph: children.length === 0 || (children.length === 1 && block?.type === 'paragraph'),
  };
}

function lineOf(node: Nodes): string {
  return onOneLine(textOf(node));
}

function onOneLine(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
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

/** A summary ends before the item that would make it longer. */
const LONGEST_SUMMARY = 340;

function withItems(sentence: string, items: readonly string[], locale: Locale): string {
  const { gap, separator } = localeFacts(locale);
  let text = sentence;
  for (const item of items) {
    const isEnded = /[.。:：;；]$/u.test(text);
    const longer = `${text}${isEnded ? gap : separator}${sentenceOf(item, locale)}`;
    if (longer.length > LONGEST_SUMMARY) return `${text}${gap}…`;
    text = longer;
  }
  return text;
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
 * What stands for the whole text where the text itself is not at hand: the first sentence, and where that only announces
 * a list ("for the following reasons:"), the first sentence of each item, as far as there is room.
 *
 * @param text Markdown and its language
 * @returns plain text on one line; empty when there is no text
 */
export function summary(text: Text): string {
  return outlineOf(text).summary;
}

/**
 * Has the text only one sentence, in a paragraph, so that showing the first is showing all?
 *
 * @param text Markdown and its language
 */
export function isOneSentence(text: Text): boolean {
  return outlineOf(text).isWhole;
}
