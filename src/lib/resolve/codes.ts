import { type LookupIndex, NUMBERED_FAMILIES } from '../lookup-data.ts';
import type { NumberMention } from './numbers.ts';
import type { PlacedFinding } from './query.ts';

/** Codes of both families have at least so many digits; fewer are the first digits of codes. */
const FEWEST_DIGITS = 5;
/** How many other codes to name beside an unknown one. */
const MOST_RELATED = 10;

/**
 * Decides what numbers stand for: known codes, unknown codes, or first digits of codes. A text may hold a hundred
 * thousand of them, so it looks up no more than it needs.
 *
 * @param mentions numbers of a text
 * @param index the lookup data
 * @returns findings; only suggestions can be of one code several times
 */
export function findCodes(mentions: readonly NumberMention[], { byPrefix }: LookupIndex): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  const withFamily = new Set(mentions.map(({ family, run }) => family && run));
  for (const { family: named, run, position, end } of mentions) {
    // What the text also gives with its family needs no guess.
    if (!named && withFamily.has(run)) continue;
    const code = run.replace(/o/gi, '0');
    const isWhole = code.length >= FEWEST_DIGITS;
    const families = named ? [named] : NUMBERED_FAMILIES;
    const having = families.filter((family) => {
      const first = byPrefix.get(`${family}/${code}`)?.[0];
      return isWhole ? first === code : first;
    });
    const known = having.length > 0;
    for (const family of known ? having : families.slice(0, 1)) {
      const common = { family, code, known, bare: !named, position, end };
      if (code !== run) {
        if (known && isWhole) findings.push({ kind: 'suggestion', ...common });
        continue;
      }
      // The whole number first, then one digit less each time, down to two digits.
      let codes: readonly string[] | undefined;
      for (let length = code.length; length > (isWhole ? 1 : code.length - 1) && !codes; length -= 1) {
        codes = byPrefix.get(`${family}/${code.slice(0, length)}`);
      }
      findings.push(
        isWhole
          ? { kind: 'code', related: known ? [] : (codes ?? []).slice(0, MOST_RELATED), ...common }
          : { kind: 'prefix', codes: codes ?? [], ...common },
      );
    }
  }
  return findings;
}
