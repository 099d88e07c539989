import { type LookupIndex, NUMBERED_FAMILIES } from '../lookup-data.ts';
import type { NumberMention } from './numbers.ts';
import type { PlacedFinding } from './query.ts';

/** Codes of both families have at least so many digits; fewer are the first digits of codes. */
const FEWEST_DIGITS = 5;
/** How many other codes to name beside an unknown one. */
const MOST_RELATED = 10;

/**
 * Decides what numbers stand for: known codes, unknown codes, or first digits of codes.
 *
 * @param mentions numbers of a text
 * @param index the lookup data
 * @returns findings, of which several may be of one code
 */
export function findCodes(mentions: readonly NumberMention[], { byPrefix }: LookupIndex): PlacedFinding[] {
  const withFamily = new Set(mentions.map(({ family, run }) => family && run));
  return mentions.flatMap(({ family: named, run, ...rest }) => {
    // What the text also gives with its family needs no guess.
    if (!named && withFamily.has(run)) return [];
    const code = run.replace(/o/gi, '0');
    const isWhole = code.length >= FEWEST_DIGITS;
    const candidates = (named ? [named] : NUMBERED_FAMILIES).map((family) => {
      // The whole number first, then one digit less each time, down to two digits.
      const shared = [...code.slice(2), ''].map((_, less) =>
        byPrefix.get(`${family}/${code.slice(0, code.length - less)}`),
      );
      const known = isWhole ? shared[0]?.[0] === code : shared[0] !== undefined;
      return { family, code, known, bare: !named, shared, ...rest };
    });
    const known = candidates.filter((one) => one.known);
    return (known[0] ? known : candidates.slice(0, 1)).flatMap(({ shared, ...common }): PlacedFinding[] => {
      if (code !== run) return known[0] && isWhole ? [{ kind: 'suggestion', ...common }] : [];
      if (!isWhole) return [{ kind: 'prefix', codes: shared[0] ?? [], ...common }];
      const related = known[0] ? [] : (shared.find(Boolean)?.slice(0, MOST_RELATED) ?? []);
      return [{ kind: 'code', related, ...common }];
    });
  });
}
