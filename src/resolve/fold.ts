/*
 * JSON escapes, however deep; percent-encoded bytes, a whole UTF-8 character at a time; entities, of the named ones those
 * that error pages have. There are no groups and no bytes that cannot be decoded, because a text may hold nothing else,
 * and groups double, exceptions multiply the time for each.
 */
const PACKED =
  /(?<!\\)\\{1,99}(?:u[\da-f]{4}|[nrt])|%(?:[0-7]|(?!e0%[89]|ed%[ab]|f0%8|f4%[9ab])(?:[cd]|e[\da-f]%[89ab]|f[0-4]%[89ab][\da-f]%[89ab])[\da-f]%[89ab])[\da-f]|&(?:#\w{1,7}|\w{2,4});/gi;

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
  for (let layer = 0; layer < 4; layer += 1) {
    const packed = unpacked.replace(/\p{Cf}+/gu, '');
    unpacked = packed.replace(PACKED, unpackPiece);
    if (unpacked === packed) break;
  }
  // What is left of escapes: the backslashes before quotes.
  return unlink(unpacked.replaceAll('\\', ''));
}

/*
 * A log viewer makes links of numbers that are a line's too: copied, `AADSTS700211` is `AADSTS700[21](https://…)1`, a time
 * `[20](https://…)24-03-05`. Tags within a number are what a page marks or links.
 */
const LINKED =
  /\[(\d{1,9})\]\(https?:\/\/[^\s()]{1,300}\)|<\/?(?:a|b|i|em|strong|mark|span|code|wbr)(?: [^<>]{0,300})?>/gi;

/** Takes links and tags out where letters or digits stand on one side of them and digits are on the other, or in them. */
function unlink(text: string): string {
  // Most texts have neither, and are not searched.
  if (!text.includes('<') && !text.includes('](')) return text;
  return text.replace(LINKED, (piece, digits: string | undefined, at: number) => {
    const before = text[at - 1] ?? '';
    const after = text[at + piece.length] ?? '';
    if (digits !== undefined) return /\w/.test(before + after) ? digits : piece;
    return /[a-z\d]/i.test(before) && /\d/.test(after) ? '' : piece;
  });
}

function unpackPiece(piece: string): string {
  if (piece === '&amp;') return '&';
  // One byte would do for what begins with C0 or C1: this is no UTF-8.
  if (piece[0] === '%') return /^%c[01]/i.test(piece) ? ' ' : decodeURIComponent(piece);
  // For names and for letters of escapes there is no number.
  const point = Number(piece[0] === '&' ? `0${piece.slice(2, -1)}` : `0x${piece.slice(-4)}`);
  return point < 0x110000 ? String.fromCodePoint(point) : ' ';
}

/**
 * Writes spaces of any width, full-width letters, digits and signs, and the decimal digits of any script as the plain
 * ones. Digits outside the Basic Multilingual Plane are two units long and stay.
 *
 * @param text any text
 * @returns text of the same length
 */
export function narrow(text: string): string {
  return text.replace(/[^\S\t-\r ]{1,99}|[！-～]{1,99}|(?=[٠-꯹])\p{Nd}/gu, (wide) => {
    // A call of `normalize` takes too long for one character, of which a text may hold millions.
    if (wide[1]) return wide.normalize('NFKC');
    const unit = wide.charCodeAt(0);
    // Of sixteen characters the first ten are digits, or the last ten; `0` is the 48th of all.
    const digit = (unit & 15) + (/\p{Nd}/u.test(String.fromCharCode(unit | 15)) ? 42 : 48);
    return String.fromCharCode(wide >= '！' ? unit - 0xfee0 : /\s/.test(wide) ? 32 : digit);
  });
}
