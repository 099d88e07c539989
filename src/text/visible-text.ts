/** Line ends that only some readers know. */
const LINE_END = /\r\n?/g;
/** White space that is neither a space nor a line break nor a tab: page breaks, next line, line and paragraph separator. */
const ODD_SPACE = /[\v\f\u0085\u2028\u2029]/g;
/**
 * Control characters, and format characters: overrides and isolates of direction, zero-width characters, tag characters.
 * They run through the rest of a line, or hide letters (https://www.unicode.org/reports/tr36/, /tr9/).
 */
const UNSEEN = /(?![\n\t])[\p{Cc}\p{Cf}]/gu;

/**
 * A text without the characters nobody sees: what is left reads the same to everyone and turns nothing around it. None of
 * our languages needs them.
 *
 * @param text any text
 * @returns the text; its line breaks are line feeds
 * @example visibleText('safe \u202egpj.exe') // 'safe gpj.exe'
 */
export function visibleText(text: string): string {
  return text.replace(LINE_END, '\n').replace(ODD_SPACE, ' ').replace(UNSEEN, '');
}
