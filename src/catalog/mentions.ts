import type { GuideEntry } from './catalog.ts';

/**
 * Guides whose text, in any language, names a code or an OAuth value.
 *
 * @param guides all guides
 * @param name as guides write it: `AADSTS50058`, `interaction_required`
 * @returns the guides, in the order given
 */
export function guidesMentioning(guides: readonly GuideEntry[], name: string): GuideEntry[] {
  return guides.filter((guide) => wordsOf(guide).has(name));
}

const words = new WeakMap<GuideEntry, ReadonlySet<string>>();

/** A guide's words in all languages. Every code asks; guides are read once. */
function wordsOf(guide: GuideEntry): ReadonlySet<string> {
  const known = words.get(guide);
  if (known !== undefined) return known;
  const found = new Set([...guide.texts.values()].flatMap(({ body }) => body.match(/[\w-]+/g) ?? []));
  words.set(guide, found);
  return found;
}
