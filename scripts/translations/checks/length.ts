import { writingOf } from '../../../src/core/locales.ts';
import { proseOf } from './markdown.ts';
import { type PairCheck, translatedPart } from './pair.ts';

/** Characters a text may be shorter or longer without a reason: short texts vary more. */
const SLACK = 20;

/** A translation is about as long as its language makes it: nothing lost, nothing told twice. */
export const checkLength: PairCheck = ({ source, target }) => {
  const from = lengthOf(translatedPart(source));
  const length = lengthOf(translatedPart(target));
  const [least, most] = writingOf(target.locale).length;
  const shortest = Math.max(from > 0 ? 1 : 0, Math.floor((from * least) / 100) - SLACK);
  const longest = from === 0 ? 0 : Math.ceil((from * most) / 100) + SLACK;
  if (length >= shortest && length <= longest) return [];
  return [
    {
      check: 'length',
      about: 'body',
      found: `${length} characters`,
      expected: `${shortest} to ${longest}, for ${from} in the source`,
    },
  ];
};

function lengthOf(markdown: string): number {
  return proseOf(markdown).join('').length;
}
