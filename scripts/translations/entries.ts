import { compareCodes, FAMILIES, type Family, isFamily } from '../../src/core/families.ts';

/** Where entries stand: the families and the guides, in the order of tables. */
export const ROOMS = [...FAMILIES, 'guides'] as const;

export type Room = Family | 'guides';

/** What a translation is of: `aadsts/50058`, `guides/error-response`. */
export interface EntryName {
  readonly room: Room;
  /** A code without prefix, or a guide's slug. */
  readonly name: string;
}

/**
 * Reads an entry's name as people write it on the command line and as folders spell it.
 *
 * @param text such as `aadsts/50058`
 * @returns undefined when the text has another form; says nothing about whether there is such an entry
 */
export function parseEntryName(text: string): EntryName | undefined {
  const [room = '', name = '', ...more] = text.split('/');
  if (name === '' || more.length > 0 || !(isFamily(room) || room === 'guides')) return undefined;
  return { room, name };
}

/**
 * The name as text.
 *
 * @param entry an entry
 */
export function entryKey({ room, name }: EntryName): string {
  return `${room}/${name}`;
}

/**
 * Order of entries: by room, then by code or slug. For `Array.prototype.sort`.
 *
 * @param a an entry
 * @param b an entry
 */
export function compareEntries(a: EntryName, b: EntryName): number {
  return ROOMS.indexOf(a.room) - ROOMS.indexOf(b.room) || compareNames(a, b);
}

function compareNames({ room, name }: EntryName, other: EntryName): number {
  return isFamily(room) ? compareCodes(room, name, other.name) : name < other.name ? -1 : Number(name > other.name);
}
