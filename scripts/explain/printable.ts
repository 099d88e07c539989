import { visibleText } from '../../src/text/visible-text.ts';

/**
 * Makes a text safe for a terminal: a pasted message or a file could otherwise move the cursor, change colours or hide
 * letters (https://www.trojansource.codes, and escape sequences as of ECMA-48).
 *
 * @param text any text
 * @returns the text, well-formed, without control characters but line feeds and without anything else nobody sees
 */
export function printable(text: string): string {
  return visibleText(text).replaceAll('\t', ' ').toWellFormed();
}
