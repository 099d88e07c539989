import { checkCharacters, checkRawHtml } from './characters.ts';
import { checkLanguage } from './language.ts';
import { checkLength } from './length.ts';
import { checkCodes, checkInlineCode, checkNumbers, checkPlaceholders, checkUris } from './literals.ts';
import type { Finding, Pair, PairCheck } from './pair.ts';
import { checkShape } from './shape.ts';
import { checkTerms } from './terms.ts';
import { checkTypography } from './typography.ts';

const ALL: readonly PairCheck[] = [
  checkPlaceholders,
  checkCodes,
  checkUris,
  checkInlineCode,
  checkNumbers,
  checkShape,
  checkLanguage,
  checkLength,
  checkTerms,
  checkTypography,
  checkCharacters,
  checkRawHtml,
];

/**
 * Runs all checks on a text and its translation.
 *
 * @param pair both, and the glossary of the translation's language
 * @returns what is wrong, in the order of the checks; empty when nothing is
 */
export function checkPair(pair: Pair): Finding[] {
  return ALL.flatMap((check) => check(pair));
}
