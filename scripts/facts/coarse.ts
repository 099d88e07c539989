import type { CoarseAnswer } from '../../src/catalog/answers-schema.ts';

/** A record of the list of coarse answers: what a text says of kind, fixer and retry, and where it says so. */
export interface CoarseRecord {
  readonly family: string;
  readonly code: string;
  readonly kind: CoarseAnswer['kind'];
  readonly fixer: readonly string[];
  readonly retry: CoarseAnswer['retry'];
  readonly basis: 'text' | 'none';
  readonly words: readonly string[];
}

const FIXERS: Readonly<Record<string, CoarseAnswer['fixers'][number]>> = {
  'end-user': 'user',
  'help-desk': 'help-desk',
  'tenant-admin': 'administrator',
  'app-developer': 'developer',
  'partner-idp': 'identity-provider',
  microsoft: 'microsoft',
  nobody: 'nobody',
  unknown: 'unknown',
};

/**
 * Coarse answers for codes that a text says something of. A record without a basis says nothing, and neither do we.
 *
 * @param records the list
 * @param answered ids of codes with an answer in full, which need no other
 * @returns by `FAMILY/CODE`, in the order of the list
 * @throws Error on a fixer that is not known
 */
export function coarseAnswers(
  records: readonly CoarseRecord[],
  answered: ReadonlySet<string>,
): Record<string, CoarseAnswer> {
  return Object.fromEntries(
    records
      .filter(({ family, code, basis }) => basis === 'text' && !answered.has(`${family}/${code}`))
      .map(({ family, code, kind, fixer, retry, words }) => [
        `${family}/${code}`,
        { kind, fixers: fixer.map(fixerOf), retry, readFrom: sourcesOf(words) },
      ]),
  );
}

function fixerOf(name: string): CoarseAnswer['fixers'][number] {
  const fixer = FIXERS[name];
  if (fixer === undefined) throw new Error(`fixer "${name}" is none of ${Object.keys(FIXERS).join(', ')}`);
  return fixer;
}

/** Which sources the record names before its quotations. */
function sourcesOf(words: readonly string[]): CoarseAnswer['readFrom'] {
  const said = words.join('; ');
  const found: CoarseAnswer['readFrom'] = [];
  if (/\bpage\b(?! has no)|\bsymbol\b/.test(said)) found.push('page');
  if (/\blookup\b|archived message/.test(said)) found.push('lookup');
  if (/\barticle\b/.test(said)) found.push('article');
  if (/\bworkbook\b/.test(said)) found.push('workbook');
  return found;
}
