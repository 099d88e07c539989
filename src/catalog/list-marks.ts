import { FIXERS, KINDS, TOPICS } from './answers-schema.ts';
import type { BriefView } from './brief-view.ts';

/** Properties that a list can be narrowed by, each with the letter its values begin with in a row's marks. */
export const FILTERS = [
  ['kind', 'k', KINDS],
  ['fixer', 'f', FIXERS],
  ['topic', 't', TOPICS],
] as const;

export type FilterName = (typeof FILTERS)[number][0];

/**
 * A row's kind, fixers and topics in as few bytes as it takes, because a list has hundreds of rows: `k0 f2 f1 t4`.
 *
 * @param view the code
 * @returns marks separated by spaces; empty where nothing is known
 */
export function marksOf({ kind, fixers, topics }: Pick<BriefView, 'kind' | 'fixers' | 'topics'>): string {
  const values: Readonly<Record<FilterName, readonly string[]>> = { kind: [kind], fixer: fixers, topic: topics };
  return FILTERS.flatMap(([name, letter, all]) =>
    values[name]
      .filter((value) => value !== 'unknown')
      .map((value) => letter + (all as readonly string[]).indexOf(value)),
  ).join(' ');
}

/** So many described codes and more are narrowed; fewer are seen at a glance. */
const FROM = 13;

/**
 * Is a list long enough to be narrowed?
 *
 * @param described how many of its codes are rows; bare ones are not
 */
export function isNarrowed(described: number): boolean {
  return described >= FROM;
}

const MOST = 84;

/**
 * A sentence as far as a list's row shows it, cut between words, because what a line cannot hold need not be sent. Text
 * without spaces is cut between characters.
 *
 * @param sentence plain text
 * @param most how many characters
 */
export function rowText(sentence: string, most = MOST): string {
  const characters = [...sentence];
  if (characters.length <= most) return sentence;
  const start = characters.slice(0, most).join('');
  return `${start.replace(/[\s,;:.–—(]+[^\s]*$/u, '') || start}…`;
}
