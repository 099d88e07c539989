import { type LookupIndex, NUMBERED_FAMILIES } from './lookup-data.ts';
import type { NumberMention } from './numbers.ts';
import type { PlacedFinding } from './placed.ts';

/**
 * Decides what numbers stand for: known codes, unknown codes, or first digits of codes. A text may hold a hundred
 * thousand of them, so it looks up no more than it needs.
 *
 * @param mentions numbers of a text
 * @param index the lookup data
 * @returns findings, of which only suggestions can be of one code several times
 */
export function findCodes(mentions: readonly NumberMention[], { byPrefix }: LookupIndex): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  // What the text also gives with its family needs no guess, and 0 alone is a success.
  const done = new Set(['0', ...mentions.map(([family, run]) => family && run)]);
  for (const [named, run, position, end] of mentions) {
    // A set grows by what it does not hold yet.
    if (done.size === done.add((named ?? '') + run).size) continue;
    const code = run.replace(/o/gi, '0');
    // Codes of both families have at least five digits; fewer are the first digits of codes.
    const isWhole = code.length > 4;
    const having = (named ? [named] : NUMBERED_FAMILIES).filter((family) => {
      const first = byPrefix.get(`${family}/${code}`)?.[0];
      return isWhole ? first === code : first;
    });
    const known = having.length > 0;
    for (const family of known ? having : [named ?? 'aadsts']) {
      const common = { family, code, known, bare: !named, position, end };
      if (code !== run) {
        if (known && isWhole) findings.push({ kind: 'suggestion', ...common });
        continue;
      }
      findings.push({ kind: isWhole ? 'code' : 'prefix', ...common });
    }
  }
  return findings;
}
