import type { Locale } from '../../../src/core/locales.ts';
import type { Glossary } from './glossary.ts';

/** A text with what stands beside its body. All are Markdown. */
export interface PairText {
  readonly locale: Locale;
  readonly title?: string | undefined;
  readonly action?: string | undefined;
  readonly note?: string | undefined;
  readonly body: string;
}

/** A text and its translation. */
export interface Pair {
  readonly source: PairText;
  readonly target: PairText;
  /** Of the translation's language. */
  readonly glossary: Glossary;
}

/** The names of the checks, as exemptions write them. */
export const CHECKS = [
  'placeholders',
  'codes',
  'uris',
  'inline-code',
  'numbers',
  'shape',
  'language',
  'length',
  'terms',
  'typography',
  'characters',
  'raw-html',
] as const;

export type Check = (typeof CHECKS)[number];

/** Something that is wrong with a pair, or looks so. */
export interface Finding {
  readonly check: Check;
  /** What it is about, short and stable, so that an exemption can name it: a term, a number, a stretch of text. */
  readonly about: string;
  readonly found: string;
  readonly expected: string;
}

/** Looks at a pair. Pure. */
export type PairCheck = (pair: Pair) => Finding[];

/**
 * What has to be the same in a text and its translation: title, action and body. The note is the translator's own.
 *
 * @param text a text
 * @returns Markdown, the parts separated by blank lines
 */
export function translatedPart({ title, action, body }: PairText): string {
  return [title, action, body].filter((part) => part !== undefined && part !== '').join('\n\n');
}

/**
 * All that a reader sees of a text.
 *
 * @param text a text
 * @returns Markdown, the parts separated by blank lines
 */
export function visiblePart(text: PairText): string {
  return [translatedPart(text), text.note].filter((part) => part !== undefined && part !== '').join('\n\n');
}
