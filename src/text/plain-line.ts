/**
 * Signs that mean, or could mean, something to Markdown anywhere in a line, GitHub's automatic links included
 * (https://spec.commonmark.org/0.31.2/, https://github.github.com/gfm/#autolinks-extension-). `_` before a
 * letter ends no emphasis, and what does not end never began.
 */
const MARKUP = /[\\`*[\]<>#+!|~&@\p{Cc}]|:\/\/|www\.|_(?![\p{L}\p{N}])/iu;
/** What makes a block of a line, or is left out of one. */
const ENDS = /^(?:\s|\d+[.)]|[-=])|\s$/u;

/**
 * Is a text one line that Markdown leaves as it is? Most of ours are, and reading them as Markdown would cost more than
 * anything else that is done with them.
 *
 * @param text Markdown
 * @returns true only when it is one paragraph of plain text, character for character
 */
export function isPlainLine(text: string): boolean {
  return text !== '' && !MARKUP.test(text) && !ENDS.test(text);
}
