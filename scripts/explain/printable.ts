/** C0 and C1 control characters but line break and tab, and the characters that turn the direction of text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Makes a text safe for a terminal: a pasted message or a file could otherwise move the cursor, change colours or hide
 * letters (https://www.trojansource.codes, and escape sequences as of ECMA-48).
 *
 * @param text any text
 * @returns the text without control characters and overrides of direction, well-formed
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, '').toWellFormed();
}
