import { type Dated, kindOf, sortDate } from './edition-date.ts';

/** What the manifest says of a source, as far as it decides between its text and ours. */
export interface SourceFacts extends Dated {
  readonly id: string;
  readonly locale: string;
  readonly translation: string | null;
  readonly title?: string;
  readonly licence?: string;
  readonly origin?: { readonly url: string };
  /** Decides where date and kind would decide otherwise: true for the source's texts, false for ours. */
  readonly prefer?: boolean | undefined;
  readonly earlier?: readonly Dated[] | undefined;
}

/** A text, as far as that matters here. */
export interface Candidate {
  readonly locale: string;
  readonly source: string;
  /** Number of the source's edition where it is not the newest. */
  readonly edition?: number | undefined;
  /** Has the text it was translated from moved? */
  readonly isStale?: boolean | undefined;
}

/**
 * Does our translation go before a source's text in the same language? The newer one does; of one date, ours goes before a
 * machine's, and Microsoft's people or authors before ours. The manifest can decide otherwise.
 *
 * @param ours a translation written here; `source` is the document it was made from
 * @param theirs a text of a document
 * @param sources the manifest's sources by id
 */
export function oursGoesFirst(ours: Candidate, theirs: Candidate, sources: ReadonlyMap<string, SourceFacts>): boolean {
  const source = sources.get(theirs.source);
  if (source === undefined) return false;
  if (source.prefer !== undefined) return !source.prefer;
  const [our, their] = [dateOf(ours, sources), dateOf(theirs, sources)];
  if (our !== their) return our > their;
  return kindOf(source, theirs.locale) === 'MT';
}

/** When a text was written: a translation counts as written when the edition it was made from was. */
function dateOf(text: Candidate, sources: ReadonlyMap<string, SourceFacts>): string {
  const source = sources.get(text.source);
  if (source === undefined) return '';
  const earlier = source.earlier ?? [];
  const number = text.edition ?? (text.isStale ? earlier.length : earlier.length + 1);
  return sortDate(earlier[number - 1] ?? source);
}
