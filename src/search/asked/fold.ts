/**
 * Cuts a text into words: without case and marks, at everything that is no letter or digit; every Chinese character is a
 * word. So `l’Accès` is `l` and `acces`, and `redirect_uri` is `redirect` and `uri`.
 *
 * @param text anything a person types
 */
export function foldedWords(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replace(/(?<=n|t)['’](?=t\b|s\b)/gu, '')
    .replace(/['’]s\b/gu, '');
  return plain.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
}

/** Is it a word of one Chinese character? */
export function isHan(word: string): boolean {
  return /^\p{Script=Han}/u.test(word);
}

/**
 * Is it a name in a protocol or a program?
 *
 * @example isIdentifier('invalid_grant') // true
 */
export function isIdentifier(phrase: string): boolean {
  return /^[a-z]*(?:_[a-z_]+|[A-Z]\w*[A-Z]\w*)$/.test(phrase);
}
