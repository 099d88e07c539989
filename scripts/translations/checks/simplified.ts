/** First and last value of a byte. */
type ByteRange = readonly [number, number];

const BIG5_TRAILS: readonly ByteRange[] = [
  [0x40, 0x7e],
  [0xa1, 0xfe],
];

/** Simplified characters that are in Big5 too, among its rare ones. */
const RARE_IN_BIG5 = '与万个价体党厂圣复宁异庄怜扰据机极构柜气洁痒硅确离种网胜赶适';

let known: ReadonlySet<string> | undefined;

/**
 * Finds characters of simplified Chinese that Taiwan does not write: those that the mainland's standard GB 2312 has and
 * Taiwan's standard Big5 has not. What is right in both (`后`, `里`, `干`, `台`) is in both standards and never found.
 *
 * @param text text in traditional Chinese
 * @returns each simplified character once, in the order of the text
 */
export function simplifiedCharacters(text: string): string[] {
  known ??= simplifiedOnly();
  return [...new Set(text)].filter((character) => known?.has(character));
}

function simplifiedOnly(): ReadonlySet<string> {
  const traditional = new Set([
    ...hanOf('big5', [0xa4, 0xc6], BIG5_TRAILS),
    ...hanOf('big5', [0xc9, 0xf9], BIG5_TRAILS),
  ]);
  const mainland = hanOf('gbk', [0xb0, 0xf7], [[0xa1, 0xfe]]);
  return new Set([...RARE_IN_BIG5, ...mainland.filter((character) => !traditional.has(character))]);
}

/** All Han characters of a two-byte encoding whose bytes lie in these ranges. */
function hanOf(encoding: 'big5' | 'gbk', [first, last]: ByteRange, trails: readonly ByteRange[]): string[] {
  const bytes: number[] = [];
  for (let lead = first; lead <= last; lead++) {
    for (const [low, high] of trails) for (let trail = low; trail <= high; trail++) bytes.push(lead, trail);
  }
  return new TextDecoder(encoding).decode(new Uint8Array(bytes)).match(/\p{Script=Han}/gu) ?? [];
}
