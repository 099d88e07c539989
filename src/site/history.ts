import { type EditionHistory, type EntryHistory, eventsByEntry, type HistoryEvent } from '../catalog/history.ts';
import type { Family } from '../core/families.ts';
import { codePath, guidePath, type PagePath } from '../core/routes.ts';

const FILES = import.meta.glob<EntryHistory>('../../content/history/*/*.json', { eager: true, import: 'default' });
const EDITIONS = import.meta.glob<{ editions: EditionHistory[] }>('../../content/history/editions.json', {
  eager: true,
  import: 'default',
});

const BY_ENTRY: ReadonlyMap<string, EntryHistory> = new Map(
  Object.values(FILES).map((history) => [history.entry, history]),
);
const ALL: readonly EditionHistory[] = Object.values(EDITIONS).flatMap(({ editions }) => editions);
const EVENTS = eventsByEntry(ALL);

/** Every edition, the one taken in last first. */
export const NEWEST_FIRST: readonly EditionHistory[] = [...ALL].reverse();

/**
 * What an entry was before.
 *
 * @param key `aadsts/50058` or `guides/403-permissions`
 * @returns undefined for an entry that was never another
 */
export function historyOf(key: string): EntryHistory | undefined {
  return BY_ENTRY.get(key);
}

/** What happened to an entry, the first thing first. */
export function eventsOf(key: string): readonly HistoryEvent[] {
  return EVENTS.get(key) ?? [];
}

/** The edition with this id (`aadsts-fr@1`). */
export function editionById(id: string): EditionHistory | undefined {
  return ALL.find((edition) => edition.id === id);
}

/** The page of an entry. */
export function entryPath(key: string): PagePath {
  const [section = '', name = ''] = key.split('/');
  return section === 'guides' ? guidePath(name) : codePath(section as Family, name);
}
