/**
 * Signs with which a spreadsheet takes a cell for a formula (https://owasp.org/www-community/attacks/CSV_Injection), also
 * behind white space and characters nobody sees, which some programs drop.
 */
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * Writes a table as CSV (RFC 4180) that a spreadsheet opens without running anything: cells that would be formulas begin
 * with an apostrophe. Begins with a byte order mark, so that Excel reads it as UTF-8.
 *
 * @param rows cells row by row, the names of the columns first
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('')}`;
}

function writeCell(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return `"${text.replaceAll('"', '""')}"`;
}
