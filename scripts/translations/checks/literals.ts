import { PREFIXED_DIGITS } from '../../../src/core/families.ts';
import { splitInline } from '../../../src/text/inline-parts.ts';
import { proseOf, valuesOf } from './markdown.ts';
import { compareCounts } from './multiset.ts';
import { type PairCheck, translatedPart } from './pair.ts';

const PLACEHOLDER = /\{[^{}\s"]{1,60}\}/gu;
const CODE = new RegExp(`\\b(?:${PREFIXED_DIGITS})`, 'gu');
const URI = /\b(?:urn:|[a-z][a-z-]*:\/\/)[^\s<>"«»“”‘’「」『』（）()，。；：、！？]*/gu;
const THOUSANDS = /(?<=(?<!\d)\d{1,3}(?:[\u{A0}\u{202F}.,]\d{3})*)[\u{A0}\u{202F}.,](?=\d{3}(?!\d))/gu;

/** Placeholders are the same; those of the glossary's table have the name it gives them. */
export const checkPlaceholders: PairCheck = ({ source, target, glossary }) =>
  compareCounts(
    'placeholders',
    matches(translatedPart(source), PLACEHOLDER).map((name) => glossary.placeholders.get(name) ?? name),
    matches(translatedPart(target), PLACEHOLDER),
  );

/** Error codes are the same. */
export const checkCodes: PairCheck = ({ source, target }) =>
  compareCounts('codes', matches(translatedPart(source), CODE), matches(translatedPart(target), CODE));

/** Addresses are the same, letter for letter. */
export const checkUris: PairCheck = ({ source, target }) =>
  compareCounts('uris', urisOf(translatedPart(source)), urisOf(translatedPart(target)));

/** Numbers of two digits or more are the same, however their thousands are set apart. */
export const checkNumbers: PairCheck = ({ source, target }) =>
  compareCounts('numbers', numbersOf(translatedPart(source)), numbersOf(translatedPart(target)));

/**
 * Code in backticks, and what pages show as code (`id_token`, `prompt=none`), is the same. A sentence may
 * begin with a capital.
 */
export const checkInlineCode: PairCheck = ({ source, target }) =>
  compareCounts('inline-code', codeOf(translatedPart(source)), codeOf(translatedPart(target)));

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([match]) => match);
}

function urisOf(markdown: string): string[] {
  return matches(markdown, URI).map((uri) => uri.replace(/[.,:;?!'’\]]+$/u, ''));
}

function numbersOf(markdown: string): string[] {
  return matches(markdown.replace(THOUSANDS, ''), /\d{2,}/gu);
}

function codeOf(markdown: string): string[] {
  const identifiers = proseOf(markdown)
    .flatMap(splitInline)
    .filter(({ kind }) => kind === 'identifier')
    .map(({ text }) => text.charAt(0).toLowerCase() + text.slice(1));
  return [...valuesOf(markdown, 'inlineCode'), ...identifiers];
}
