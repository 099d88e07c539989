import { type CHANGES, changesIn, type EditionHistory } from '../catalog/history.ts';
import type { Translator } from '../core/ui-strings.ts';
import { dateWords } from '../text/date-words.ts';
import type { FeedEntry } from './atom.ts';

/** The title of an edition: the document's, or what an edition known by its codes only lists. */
export function editionTitle({ title, codesOf }: EditionHistory, t: Translator): string {
  return title ?? (codesOf === undefined ? '' : t(`family.${codesOf}.name`));
}

/** The place of an edition on the page of changes. */
export function editionAnchor(id: string): string {
  return id.replace('@', '-');
}

/**
 * Editions as entries of a feed: each is dated by the day it was taken in, and says how many entries it moved, and how.
 *
 * @param editions the one taken in last first
 * @param page address of the page of changes
 * @param locale language of the feed
 * @param t its strings
 */
export function changesFeed(
  editions: readonly EditionHistory[],
  page: string,
  locale: string,
  t: Translator,
): FeedEntry[] {
  const counted = (change: (typeof CHANGES)[number], count: number): string => `${t(`changes.${change}`)}: ${count}`;
  return editions.map((edition) => ({
    url: `${page}#${editionAnchor(edition.id)}`,
    title: editionTitle(edition, t),
    updated: edition.taken,
    summary: [
      ...(edition.date === null ? [] : [t('changes.written', { date: dateWords(edition.date, locale) })]),
      t('changes.listed', { count: edition.listed }),
      ...changesIn(edition).map(({ change, entries }) => counted(change, entries.length)),
    ].join(' · '),
  }));
}
