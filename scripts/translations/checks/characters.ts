import { valuesOf } from './markdown.ts';
import { type Finding, type PairCheck, visiblePart } from './pair.ts';

/** Control and format characters (bidi marks, zero-width spaces, soft hyphens), separators, private use, replacement. */
const HIDDEN = /(?![\n])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u{FFFC}\u{FFFD}]/gu;

/**
 * Finds characters that nobody sees and that change how a text reads.
 *
 * @param text any text
 */
export function hiddenCharacters(text: string): Finding[] {
  return [...new Set(text.match(HIDDEN) ?? [])].map((character) => {
    const name = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      check: 'characters',
      about: name,
      found: `the invisible character ${name}`,
      expected: 'plain text; delete it',
    };
  });
}

/** No invisible characters in a translation. */
export const checkCharacters: PairCheck = ({ target }) => hiddenCharacters(visiblePart(target));

/** No raw HTML in a translation: pages would show it as text. Addresses in angle brackets are Markdown and fine. */
export const checkRawHtml: PairCheck = ({ target }) =>
  valuesOf(visiblePart(target), 'html').map((html) => ({
    check: 'raw-html',
    about: html,
    found: `raw HTML ${html}`,
    expected: 'Markdown; in front of a literal < write a backslash',
  }));
