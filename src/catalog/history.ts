import type { Family } from '../core/families.ts';
import type { Dated } from './edition-date.ts';

/** What can happen to an entry from one edition of a document to the next. */
export const CHANGES = ['added', 'back', 'changed', 'renamed', 'gone'] as const;

export type Change = (typeof CHANGES)[number];

/** An edition of a document, and what it changed against the one before it. Entries are named `aadsts/50058`. */
export interface EditionHistory extends Dated, Readonly<Record<Change, readonly string[]>> {
  /** `aadsts-fr@2`; of an edition known by its codes only the id of its facts, `b2c-2019-07`. */
  readonly id: string;
  readonly source: string;
  /** The document's language and title; an edition that is known by its codes only has neither here. */
  readonly locale?: string | undefined;
  readonly title?: string | undefined;
  /** The family of such an edition. */
  readonly codesOf?: Family | undefined;
  /** The day we took it in. */
  readonly taken: string;
  readonly isCurrent: boolean;
  /** How many entries it has. */
  readonly listed: number;
}

/** Something that happened to an entry. */
export interface HistoryEvent {
  readonly edition: string;
  readonly change: Change;
}

/**
 * A text of an entry that is not shown: of an older edition, or one that another text was preferred to. Where a document's
 * text changed, its newest is here as well.
 */
export interface FormerText {
  readonly edition: string;
  readonly locale: string;
  readonly symbol?: string | undefined;
  readonly title?: string | undefined;
  readonly body: string;
  readonly action?: string | undefined;
  readonly digest: string;
}

/** What an entry was before; what happened to it, the editions say. */
export interface EntryHistory {
  readonly entry: string;
  readonly formerSymbols: readonly string[];
  readonly texts: readonly FormerText[];
}

/**
 * The text a translation was made from.
 *
 * @param history an entry's history, where it has one
 * @param locale language of the text
 * @param digest its fingerprint
 */
export function formerText(history: EntryHistory | undefined, locale: string, digest: string): FormerText | undefined {
  return history?.texts.find((text) => text.locale === locale && text.digest === digest);
}

/**
 * What an edition made of a text: the text before it and its own.
 *
 * @param history an entry's history, where it has one
 * @param edition `aadsts-fr@2`
 * @param locale language of the edition
 * @returns undefined where the edition did not change the text
 */
export function textsAround(
  history: EntryHistory | undefined,
  edition: string,
  locale: string,
): { before: FormerText; after: FormerText } | undefined {
  const source = edition.slice(0, edition.lastIndexOf('@') + 1);
  const ofSource = history?.texts.filter((text) => text.locale === locale && text.edition.startsWith(source)) ?? [];
  const place = ofSource.findIndex((text) => text.edition === edition);
  const [before, after] = [ofSource[place - 1], ofSource[place]];
  return before === undefined || after === undefined ? undefined : { before, after };
}

/**
 * What happened to each entry, in the order of the editions.
 *
 * @param editions every edition, in the order in which we took them
 * @returns by entry; one to which nothing happened is not there
 */
export function eventsByEntry(editions: readonly EditionHistory[]): ReadonlyMap<string, readonly HistoryEvent[]> {
  const events = new Map<string, HistoryEvent[]>();
  for (const edition of editions) {
    for (const change of CHANGES) {
      for (const key of edition[change]) {
        events.set(key, [...(events.get(key) ?? []), { edition: edition.id, change }]);
      }
    }
  }
  return events;
}

/** What an edition did, in the order pages show it; nothing that did not happen. */
export function changesIn(edition: EditionHistory): { change: (typeof CHANGES)[number]; entries: readonly string[] }[] {
  return CHANGES.map((change) => ({ change, entries: edition[change] })).filter(({ entries }) => entries.length > 0);
}
