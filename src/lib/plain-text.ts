import type { Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Locale } from './locales.ts';

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * The first paragraph of some Markdown as plain text.
 *
 * @param markdown Markdown
 * @returns text on one line; empty when there is none
 */
export function firstParagraph(markdown: string): string {
  const block: Nodes | undefined = parser.parse(markdown).children[0];
  return block === undefined ? '' : textOf(block).replace(/\s+/gu, ' ').trim();
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
  let sentence = '';
  for (const { segment } of segmenterOf(locale).segment(firstParagraph(markdown))) {
    sentence += segment;
    if (!ABBREVIATION.test(sentence)) break;
  }
  return sentence.trim();
}

/**
 * Has the text only one sentence, so that showing the first is showing all?
 *
 * @param markdown Markdown
 * @param locale its language
 */
export function isOneSentence(markdown: string, locale: Locale): boolean {
  const { children } = parser.parse(markdown);
  return children.length <= 1 && firstSentence(markdown, locale) === firstParagraph(markdown);
}
