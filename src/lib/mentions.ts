import type { GuideEntry } from './catalog.ts';

/**
 * Guides whose text, in any language, names a code or an OAuth value.
 *
 * @param guides all guides
 * @param name as guides write it: `AADSTS50058`, `interaction_required`
 * @returns the guides, in the order given
 */
export function guidesMentioning(guides: readonly GuideEntry[], name: string): GuideEntry[] {
  const pattern = new RegExp(`(?<![\\w-])${name.replace(/[^\w]/g, '\\$&')}(?![\\w-])`);
  return guides.filter((guide) => [...guide.texts.values()].some(({ body }) => pattern.test(body)));
}
