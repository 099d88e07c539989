import { decodeLookup, type LookupData, type LookupIndex } from '../../resolve/lookup-data.ts';
import { answers, type CodeRef, type Finding, findNamed, type Named, onlyPage } from '../../resolve/resolve.ts';

/** What the resolver says of a text. */
export interface Found {
  readonly named: Named;
  /** Findings in the order to show them. */
  readonly findings: readonly Finding[];
  /** The one page the text names. */
  readonly only: CodeRef | undefined;
}

/** The resolver with its data. */
export interface Resolver {
  readonly index: LookupIndex;
  readonly find: (text: string) => Found;
}

/**
 * Puts the resolver and its data together. This module is a chunk of its own, so that both can be measured (`src/resolve/budget.ts`).
 *
 * @param data what `lookup.json` holds
 */
export function createResolver(data: LookupData): Resolver {
  const index = decodeLookup(data);
  return {
    index,
    find: (text) => {
      const named = findNamed(text, index);
      return { named, findings: answers(named), only: onlyPage(named) };
    },
  };
}
