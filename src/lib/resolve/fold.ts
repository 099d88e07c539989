/*
 * JSON escapes, however deep; percent-encoded bytes, a whole UTF-8 character at a time; entities, of the named ones
 * those that error pages have; characters that are not seen.
 */
const PACKED =
  /(?<!\\)\\{1,99}(?:u([\da-f]{4})|[nrt])|%(?:[0-7]|(?:[cd].|e.%..|f.%..%..)%[89ab])[\da-f]|&(?:#x([\da-f]{1,6})|#(\d{1,7})|\w{2,4});|\p{Cf}{1,99}/giu;

/**
 * Takes a text out of what it was packed in: JSON escapes, percent encoding, HTML entities, invisible characters. Never
 * throws; each layer is one pass over the text.
 *
 * @param text any text
 * @returns the text itself when it is not packed
 * @example unpack('error%3Dinvalid_grant%2526') // 'error=invalid_grant&'
 */
export function unpack(text: string): string {
  let unpacked = text;
  // JSON within a twice encoded address within a page has four layers.
  for (let layer = 0; layer < 4; layer += 1) unpacked = unpacked.replace(PACKED, unpackPiece);
  // What is left of escapes: the backslashes before quotes.
  return unpacked.replaceAll('\\', '');
}

function unpackPiece(piece: string, unicode?: string, hex = unicode, decimal = hex && `0x${hex}`): string {
  try {
    if (piece[0] === '%') return decodeURIComponent(piece);
    if (piece === '&amp;') return '&';
    if (decimal) return String.fromCodePoint(Number(decimal));
    return /\w/.test(piece) ? ' ' : '';
  } catch {
    // Bytes that are no UTF-8, or an entity beyond Unicode.
    return ' ';
  }
}

/**
 * Writes spaces of any width, full-width letters, digits and signs as the plain ones.
 *
 * @param text any text
 * @returns text of the same length
 */
export function narrow(text: string): string {
  return text.replace(/[^\S \n]{1,99}|[！-～]{1,99}/g, (wide) => wide.normalize('NFKC'));
}
