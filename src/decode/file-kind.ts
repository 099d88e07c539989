/** What a file is that is no text, or how its text is written. */
export type FileKind = 'archive' | 'workbook' | 'picture' | 'utf-8' | 'utf-16le' | 'utf-16be';

/** First bytes, in hexadecimal, of what is no text: gzip, zip (and workbooks), old workbooks, PDF, PNG, JPEG, GIF, WebP. */
const SIGNS: readonly (readonly [bytes: string, kind: FileKind])[] = [
  ['1f8b', 'archive'],
  ['504b', 'archive'],
  ['377abcaf271c', 'archive'],
  ['d0cf11e0', 'workbook'],
  ['25504446', 'picture'],
  ['89504e47', 'picture'],
  ['ffd8ff', 'picture'],
  ['47494638', 'picture'],
  ['52494646', 'picture'],
];
/** Names of the parts of a workbook, which stand at the beginning of the archive that it is. */
const WORKBOOK = /\[Content_Types\]\.xml|xl\/|_rels\//;

/**
 * Tells by its first bytes what a file is. Text in UTF-16 is told by its mark, and without one by its many zero bytes.
 *
 * @param bytes the beginning of the file
 */
export function fileKind(bytes: Uint8Array): FileKind {
  const head = bytes.subarray(0, 4096);
  const hex = Array.from(head.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const found = SIGNS.find(([sign]) => hex.startsWith(sign))?.[1];
  if (found !== undefined)
    return found === 'archive' && WORKBOOK.test(new TextDecoder('latin1').decode(head)) ? 'workbook' : found;
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 4) return 'utf-16le';
  return even > head.length / 5 && odd < even / 4 ? 'utf-16be' : 'utf-8';
}

/** Decodes text piece by piece: UTF-8 as long as it is one, else Windows-1252, in which older programs save. */
export class TextReader {
  #decoder: TextDecoder;
  readonly #isUnicode: boolean;
  #hasLetters = false;

  constructor(kind: FileKind) {
    this.#isUnicode = kind !== 'utf-8';
    this.#decoder = new TextDecoder(kind, { fatal: !this.#isUnicode });
  }

  /** Takes the next piece; none at the end. */
  read(bytes: Uint8Array = new Uint8Array(), isLast = false): string {
    try {
      const text = this.#decoder.decode(bytes, { stream: !isLast });
      this.#hasLetters ||= /[^\0-\x7f]/.test(text);
      return text;
    } catch {
      // A file that was UTF-8 so far has a damaged place; one that was plain is in the other code page.
      this.#decoder = new TextDecoder(this.#hasLetters ? 'utf-8' : 'windows-1252');
      return this.#decoder.decode(bytes, { stream: !isLast });
    }
  }
}
