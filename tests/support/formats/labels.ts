import { FIXERS, KINDS, RETRIES } from '../../../src/catalog/answers-schema.ts';
import type { Translator } from '../../../src/core/ui-strings.ts';
import { level, type Said } from './said.ts';

/** The three words as a language shows them. */
export interface ThreeLabels {
  readonly kind: string;
  readonly fixers: readonly string[];
  readonly retry: string;
}

/**
 * What shown words stand for.
 *
 * @param labels as a page has them
 * @param t interface strings of the page's language
 * @returns ids; a label that stands for none is left as it is, so that it differs
 */
export function idsOf({ kind, fixers, retry }: ThreeLabels, t: Translator): Pick<Said, 'kind' | 'fixers' | 'retry'> {
  const find = (ids: readonly string[], group: 'kind' | 'fixer' | 'retry', label: string): string =>
    ids.find((id) => level(t(`${group}.${id}` as Parameters<Translator>[0])) === level(label)) ?? label;
  return {
    kind: find(KINDS, 'kind', kind),
    fixers: fixers.map((one) => find(FIXERS, 'fixer', one)),
    retry: find(RETRIES, 'retry', retry),
  };
}

/** What is said where nothing is known. */
export const UNKNOWN = { kind: 'unknown', fixers: ['unknown'], retry: 'unknown' } as const;
