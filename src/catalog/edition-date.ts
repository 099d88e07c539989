/** What a document, or we, can say about when an edition was written. */
export interface Dated {
  /** A day, a month or a year as ISO 8601 has them; null where the document has none. */
  readonly date: string | null;
  /** What is known all the same, and why. */
  readonly between?:
    | { readonly after?: string | undefined; readonly before?: string | undefined; readonly why: string }
    | undefined;
}

/**
 * When an edition counts as written. An edition without a date is older than any with one, unless `between` says otherwise:
 * then it counts as written at the earliest possible time.
 *
 * @param edition its date or what is known of it
 * @returns text that sorts by time; empty for "older than any"
 */
export function sortDate({ date, between }: Dated): string {
  return date ?? between?.after ?? between?.before ?? '';
}

/**
 * The name of a source's edition.
 *
 * @param source id of the source
 * @param number counted from 1, oldest first
 */
export function editionId(source: string, number: number): string {
  return `${source}@${number}`;
}

/** Who made a text: its author, people or machines who translated it, or a translator whose kind the document does not say. */
export type TextKind = 'original' | 'HT' | 'unknown' | 'MT';

/** Which kind is believed first where two texts are of one date. */
export const KIND_ORDER: readonly TextKind[] = ['original', 'HT', 'unknown', 'MT'];

/**
 * What kind of text a source has in a language.
 *
 * @param source language and translation type of the source
 * @param locale language of the text; documents in two languages have the original beside a translation
 */
export function kindOf(
  source: { readonly locale: string; readonly translation: string | null },
  locale: string,
): TextKind {
  if (locale !== source.locale) return 'original';
  if (source.translation === 'HT' || source.translation === 'MT') return source.translation;
  return locale === 'en' ? 'original' : 'unknown';
}
