import { diffArrays } from 'diff';

/** An address is one word, whatever a dictionary says. */
const ADDRESS = /(https?:\/\/[^\s<>()]*[^\s<>().,;:!?])/;

/** A stretch of a text that stayed, came or went. */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/**
 * Compares two texts word by word, in any script: where words are told by a dictionary (Chinese, Thai), by that.
 *
 * @param before the older text, plain
 * @param after the newer text, plain
 * @param locale language of both
 * @returns the parts in order; joined, those that are not removed are the newer text
 */
export function wordDiff(before: string, after: string, locale: string): DiffPart[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const words = (text: string): string[] =>
    text.split(ADDRESS).flatMap((part, index) => {
      return index % 2 === 1 ? part : [...segmenter.segment(part)].map(({ segment }) => segment);
    });
  return diffArrays(words(before), words(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}
