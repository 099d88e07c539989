import { compareCodes, FAMILIES, type Family, isFamily } from '../../src/core/families.ts';

/** Where entries stand: the families and the guides, in the order of tables. */
export const SECTIONS = [...FAMILIES, 'guides'] as const;

export type Section = Family | 'guides';

/** What a translation is of: `aadsts/50058`, `guides/error-response`. */
export interface EntryName {
  readonly section: Section;
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
  const [section = '', name = '', ...more] = text.split('/');
  if (name === '' || more.length > 0 || !(isFamily(section) || section === 'guides')) return undefined;
  return { section, name };
}

/**
 * The name as text.
 *
 * @param entry an entry
 */
export function entryKey({ section, name }: EntryName): string {
  return `${section}/${name}`;
}

/**
 * Order of entries: by section, then by code or slug. For `Array.prototype.sort`.
 *
 * @param a an entry
 * @param b an entry
 */
export function compareEntries(a: EntryName, b: EntryName): number {
  return SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) || compareNames(a, b);
}

function compareNames({ section, name }: EntryName, other: EntryName): number {
  return isFamily(section)
    ? compareCodes(section, name, other.name)
    : name < other.name
      ? -1
      : Number(name > other.name);
}
