/** A shorter piece of a title at the beginning of an excerpt may be there by chance. */
const SHORTEST_PIECE = 4;

/**
 * An excerpt as a reader wants it: without the title or the end of it, which stands above, and with the apostrophes the
 * page has. The index has others (`indexedCopy`). Where a sentence is cut, three dots say so.
 *
 * @param excerpt what Pagefind delivers: escaped text with `<mark>` around the words found
 * @param title the page's title as Pagefind delivers it
 * @param content the page's whole text as Pagefind delivers it
 * @example tidyExcerpt("AADSTS50133 <mark>Revoked</mark> It isn't", 'AADSTS50133 Revoked') // 'It isn’t'
 */
export function tidyExcerpt(excerpt: string, title: string, content = ''): string {
  const text = withoutTitle(excerpt, title.trim());
  const plain = unmarked(excerpt);
  const at = content.indexOf(plain);
  const before = content.slice(0, Math.max(at, 0)).trim();
  const isCutBefore = text === excerpt && before !== title.trim() && !ENDED.test(before);
  const isCutAfter = at >= 0 && content.slice(at + plain.length).trim() !== '' && !ENDED.test(plain);
  return `${isCutBefore ? '… ' : ''}${text}${isCutAfter ? ' …' : ''}`.replace(
    /(?<=\p{L}(?:<\/mark>)?)'(?=(?:<mark>)?\p{L})/gu,
    '’',
  );
}

/** Nothing, or the end of a sentence. */
const ENDED = /(?:^|[.!?:。！？：]["”»」)）]?)$/u;

function unmarked(excerpt: string): string {
  return excerpt.replace(/<\/?mark>/g, '');
}

function withoutTitle(excerpt: string, title: string): string {
  const plain = unmarked(excerpt);
  for (let start = 0; start <= title.length - SHORTEST_PIECE; start += 1) {
    // Chinese titles have no spaces to begin at.
    if (start > 0 && !/[\s\p{Script=Han}：]/u.test(title[start - 1] ?? '')) continue;
    const piece = title.slice(start);
    if (!plain.startsWith(piece) || !/\s/.test(plain[piece.length] ?? '')) continue;
    const letters = [...piece].map((letter) => letter.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'));
    return excerpt.replace(new RegExp(`^(?:</?mark>)*${letters.join('(?:</?mark>)*')}(?:</mark>)?\\s+`, 'u'), '');
  }
  return excerpt;
}
