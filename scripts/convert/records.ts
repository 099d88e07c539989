import type { Family } from '../../src/core/families.ts';
import type { SourceDescription } from './manifest.ts';

/** Lines of a source, counted from 1, both ends included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** What a source says about one code. */
export interface CodeRecord {
  readonly kind: 'code';
  readonly family: Family;
  /** Without prefix: `50058`, `invalid_grant`. */
  readonly code: string;
  /** BCP 47; adapters read languages that the site has no pages in, too. */
  readonly locale: string;
  readonly symbol?: string;
  /** Markdown; may be empty where there is a symbol. */
  readonly body: string;
  /** What a client should do; only OAuth values have it. Inline Markdown. */
  readonly action?: string;
  readonly lines: readonly LineRange[];
}

/** A stretch of a source that is read as a page of its own. */
export interface GuideRecord {
  readonly kind: 'guide';
  readonly slug: string;
  /** BCP 47; adapters read languages that the site has no pages in, too. */
  readonly locale: string;
  /** Inline Markdown. */
  readonly title: string;
  /** Markdown. Where `sentences` is set, one sentence a line. */
  readonly body: string;
  /** Ids of the sentences, title first, then line by line; the same id in another locale is the same sentence. */
  readonly sentences?: readonly string[];
  readonly lines: readonly LineRange[];
}

export type SourceRecord = CodeRecord | GuideRecord;

/** Lines an adapter knows and deliberately makes nothing of. */
export interface LeftOut {
  readonly lines: LineRange;
  readonly why: string;
}

/** Something about a line that a person should know, though it could be read. */
export interface Notice {
  readonly line: number;
  readonly what: string;
}

/** All an adapter has to say about a source: every line that is not blank is in a record or left out by name. */
export interface Adaptation {
  readonly records: readonly SourceRecord[];
  readonly leftOut: readonly LeftOut[];
  readonly notices?: readonly Notice[];
}

/** What an adapter is told besides the text. */
export interface AdapterContext {
  readonly source: SourceDescription;
  /** Slugs of guides by their English title, from the manifest. */
  readonly guideSlugs: Readonly<Record<string, string>>;
}

/**
 * A pure function from a source's text to records.
 * Throws `SourceError` where the text has something it does not know.
 */
export type Adapter = (text: string, context: AdapterContext) => Adaptation;
