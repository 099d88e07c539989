import { BARE_FAMILY, familyOf, type NumberedFamily } from '../core/families.ts';
import { asDigits } from './candidates.ts';
import { isKnownCode, type LookupIndex } from './lookup-data.ts';
import type { PlacedFinding } from './placed-finding.ts';
import { DECIMAL_FAMILIES } from './prefixes.ts';
import type { NumberMention } from './types.ts';

/**
 * Decides what numbers stand for: known codes, unknown codes, or first digits of codes. A text may hold a hundred
 * thousand of them, so it looks up no more than it needs.
 *
 * @param mentions numbers of a text
 * @param index the lookup data
 * @returns findings, of which only suggestions can be of one code several times
 */
export function findCodes(mentions: readonly NumberMention[], index: LookupIndex): PlacedFinding[] {
  const findings: PlacedFinding[] = [];
  // What the text also gives with its family needs no guess, and 0 alone is a success.
  const done = new Set(['0', ...mentions.flatMap(({ family, digits }) => (family === undefined ? [] : [digits]))]);
  for (const { family: named, digits, bare, isOffered, position, end } of mentions) {
    const key = (named ?? '') + digits;
    if (done.has(key)) continue;
    done.add(key);
    // A hexadecimal `b` is no misread 8.
    const code = DECIMAL_FAMILIES.includes(named ?? BARE_FAMILY) ? asDigits(digits) : digits;
    const having = (named === undefined ? DECIMAL_FAMILIES : [named]).filter((family) => isThere(family, code, index));
    const known = having.length > 0;
    for (const family of known ? having : [named ?? BARE_FAMILY]) {
      const whole = isWhole(family, code);
      const common = { family, code, known, bare, position, end };
      if (code === digits && !isOffered) findings.push({ kind: whole ? 'code' : 'prefix', ...common });
      else if (known && whole) findings.push({ kind: 'suggestion', ...common });
    }
  }
  return findings;
}

/** Fewer digits than the family's codes have are the first digits of codes. */
function isWhole(family: NumberedFamily, code: string): boolean {
  return code.length >= familyOf(family).length[0];
}

function isThere(family: NumberedFamily, code: string, index: LookupIndex): boolean {
  return isWhole(family, code) ? isKnownCode(family, code, index) : index.byPrefix.has(`${family}/${code}`);
}
