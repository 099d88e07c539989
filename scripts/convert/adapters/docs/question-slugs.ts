import { excerpt } from '../../../../src/core/source-error.ts';
import type { Problems } from '../../problems.ts';
import type { AdapterContext } from '../../records.ts';
import { statusesIn } from './http-status.ts';

/** The title of a guide in a page of questions. */
export interface QuestionTitle {
  /** English where the page has it, else the page's own words. */
  readonly words: string;
  readonly line: number;
}

/**
 * Gives each question of the Graph page its slug. An English title is known by its words, whatever its punctuation; a title
 * in another language by its place, if the HTTP status codes it names are the ones of the slug in that place.
 *
 * @param titles the page's heading first, then its questions
 * @param context the manifest's slugs, in the order of the page
 * @param problems where to note a title that has no slug
 * @returns a slug a title, undefined where there is none
 */
export function questionSlugs(
  titles: readonly QuestionTitle[],
  { source, guideSlugs }: AdapterContext,
  problems: Problems,
): (string | undefined)[] {
  const slugs = Object.values(guideSlugs);
  const byWords = new Map(Object.entries(guideSlugs).map(([title, slug]) => [folded(title), slug]));
  const taken = new Set<string>();
  return titles.map(({ words, line }, index) => {
    const candidate = slugs[index];
    const known = byWords.get(folded(words)) ?? byWords.get(folded(words.replace(/\([^()]*\)\s*$/u, '')));
    const inPlace = candidate !== undefined && (index === 0 || sameStatus(words, candidate)) ? candidate : undefined;
    const slug = known ?? inPlace;
    if (slug !== undefined && !taken.has(slug)) {
      taken.add(slug);
      return slug;
    }
    problems.add({
      file: source.path,
      line,
      found: `a section titled ${excerpt(words)}`,
      expected:
        candidate === undefined || taken.has(candidate)
          ? `one of ${slugs.length} known titles, each once`
          : `one of ${slugs.length} known titles, or here the question of "${candidate}", which names ${statusesIn(candidate).join(' and ') || 'no status'}`,
      advice: 'give the title a slug under "guides" in sources.json; slugs are addresses and never change',
    });
    return undefined;
  });
}

/**
 * Is this the English title of a guide, whatever its punctuation?
 *
 * @param words of a heading
 * @param context the manifest's slugs
 */
export function isKnownTitle(words: string, { guideSlugs }: AdapterContext): boolean {
  return Object.keys(guideSlugs).some((title) => folded(title) === folded(words));
}

function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function sameStatus(title: string, slug: string): boolean {
  const wanted = statusesIn(slug).join();
  return wanted !== '' && statusesIn(title).join() === wanted;
}
