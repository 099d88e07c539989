import type { Dated } from './edition-date.ts';

/** What can happen to an entry from one edition of a document to the next. */
export const CHANGES = ['added', 'back', 'changed', 'renamed', 'gone'] as const;

export type Change = (typeof CHANGES)[number];

/** An edition of a document, and what it changed against the one before it. Entries are named `aadsts/50058`. */
export interface EditionHistory extends Dated, Readonly<Record<Change, readonly string[]>> {
  /** `aadsts-fr@2`. */
  readonly id: string;
  readonly source: string;
  readonly locale: string;
  readonly title: string;
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

/** A text of an entry that is not shown any more: of an older edition, or one that another text was preferred to. */
export interface FormerText {
  readonly edition: string;
  readonly locale: string;
  readonly symbol?: string | undefined;
  readonly title?: string | undefined;
  readonly body: string;
  readonly action?: string | undefined;
  readonly digest: string;
}

/** All that ever moved about an entry. */
export interface EntryHistory {
  readonly entry: string;
  readonly events: readonly HistoryEvent[];
  readonly formerSymbols: readonly string[];
  readonly texts: readonly FormerText[];
}

/**
 * The text a translation was made from, or that an edition replaced.
 *
 * @param history an entry's history, where it has one
 * @param locale language of the text
 * @param digest its fingerprint; left out for the last one there was
 */
export function formerText(history: EntryHistory | undefined, locale: string, digest?: string): FormerText | undefined {
  const inLocale = history?.texts.filter((text) => text.locale === locale) ?? [];
  return digest === undefined ? inLocale.at(-1) : inLocale.find((text) => text.digest === digest);
}
