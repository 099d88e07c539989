/**
 * An excerpt as a reader wants it: without the title, which stands above it, and with the apostrophes the page has. The
 * index has others (`indexedCopy`).
 *
 * @param excerpt what Pagefind delivers: escaped text with `<mark>` around the words found
 * @param title the page's title as Pagefind delivers it
 * @example tidyExcerpt("AADSTS50133 <mark>Revoked</mark> It isn't", 'AADSTS50133 Revoked') // 'It isn’t'
 */
export function tidyExcerpt(excerpt: string, title: string): string {
  const letters = [...title.trim()].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'));
  const pattern = letters.map((letter) => (/\s/.test(letter) ? '\\s+' : letter)).join('(?:</?mark>)?');
  return excerpt
    .replace(new RegExp(`^(?:<mark>)?${pattern}(?:</mark>)?\\s+`, 'u'), '')
    .replace(/(?<=\p{L}(?:<\/mark>)?)'(?=(?:<mark>)?\p{L})/gu, '’');
}
