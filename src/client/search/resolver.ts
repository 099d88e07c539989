import { answers, onlyPage } from '../../resolve/answers.ts';
import { decodeLookup, type LookupData, type LookupIndex } from '../../resolve/lookup-data.ts';
import { findNamed } from '../../resolve/named.ts';
import * as surroundings from '../../resolve/surroundings.ts';
import type { CodeRef, Finding, Named } from '../../resolve/types.ts';

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
 * Puts the resolver and its data together.
 *
 * @param data what `lookup.json` holds
 */
export function createResolver(data: LookupData): Resolver {
  const index = decodeLookup(data);
  return {
    index,
    find: (text) => {
      const named = findNamed(text, index, surroundings);
      return { named, findings: answers(named), only: onlyPage(named) };
    },
  };
}
