/** A code's symbol and the text that is left when it is taken away. */
export interface SymbolAndText {
  readonly symbol?: string;
  readonly text: string;
}

/**
 * ` : `, ` – `, `—`, ` - ` or `:` with any kind of space, `- ` without one before it, a bare `-` before a script that has no
 * hyphens, or nothing at all before the end of the line.
 */
const SEPARATOR = /^(?:\s*[:：](?!\/\/)\s*|\s*[–—-]\s+|\s*—\s*|\s*-(?=[\p{Lo}「『（])|\s*$)/u;
const WORD = /^[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*/;
const SECOND_PLACE = /^([^–.。:]+?\s[–-]\s)([A-Za-z0-9_]+)\s[–-]\s/u;
/** `V2Error` is a kind of error of version 2, not the name of one. */
const VERSION = /^V\d+Error$/;

/**
 * Does a word look like a symbol? Symbols are CamelCase (two capitals at least, and small letters), which tells them
 * from a French word before a colon.
 *
 * @param word one word
 */
export function isSymbol(word: string): boolean {
  return /^[A-Z]/.test(word) && !VERSION.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) >= 2 && /[a-z]/.test(word);
}

/**
 * Takes the symbol off a description such as `InvalidScope : la portée …`. It usually comes first; in one entry it
 * stands second (`Requête non valide – RawCredentialExpectedNotFound – Les …`) and the words around it stay.
 *
 * @param rest what follows the code on its line
 * @returns the symbol, where there is one, and the description, possibly empty
 */
export function splitSymbol(rest: string): SymbolAndText {
  const word = WORD.exec(rest)?.[0];
  if (word !== undefined && isSymbol(word)) {
    const after = rest.slice(word.length);
    const separator = SEPARATOR.exec(after)?.[0];
    if (separator !== undefined) return { symbol: word, text: after.slice(separator.length) };
  }
  const second = SECOND_PLACE.exec(rest);
  if (second?.[2] !== undefined && isSymbol(second[2])) {
    return { symbol: second[2], text: `${second[1]}${rest.slice(second[0].length)}` };
  }
  return { text: rest };
}

/**
 * Takes a code's own number off its description, where an entry says it again (`AADSTS90051: Name : …`), and the symbol. A
 * full-width colon has its blank in it.
 *
 * @param code as people write it, `AADSTS90051`
 * @param rest what follows the code
 */
export function splitDescription(code: string, rest: string): SymbolAndText {
  const own = rest.startsWith(code) ? /^\s*(?:[:–-]\s+|：\s*)/u.exec(rest.slice(code.length))?.[0] : undefined;
  return splitSymbol(own === undefined ? rest : rest.slice(code.length + own.length));
}
