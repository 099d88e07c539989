import { answers, onlyPage } from '../../resolve/answers.ts';
import { decodeLookup, type LookupData, type LookupIndex } from '../../resolve/lookup-data.ts';
import { findNamed, needsSurroundings } from '../../resolve/named.ts';
import type { Surroundings } from '../../resolve/surroundings.ts';
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
  /** To wait for before `find`: what a text with numbers and words around them needs is loaded apart. */
  readonly prepare: (text: string) => Promise<unknown>;
}

/**
 * Puts the resolver and its data together. This module is a chunk of its own, so that both can be measured (`src/resolve/budget.ts`).
 *
 * @param data what `lookup.json` holds
 */
export function createResolver(data: LookupData): Resolver {
  const index = decodeLookup(data);
  let around: Surroundings | undefined;
  const loading = import('../../resolve/surroundings.ts').then(
    (loaded) => {
      around = loaded;
    },
    // Without it no number counts that is not behind its family.
    () => undefined,
  );
  return {
    index,
    prepare: (text) => (needsSurroundings(text) ? loading : Promise.resolve()),
    find: (text) => {
      const named = findNamed(text, index, around);
      return { named, findings: answers(named), only: onlyPage(named) };
    },
  };
}
