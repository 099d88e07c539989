import { KIND_ORDER, kindOf, sortDate, type TextKind } from '../../src/catalog/edition-date.ts';
import type { SourceDescription } from './manifest.ts';
import type { SourceText } from './sources.ts';

/** A text of an entry as one edition of one source has it. */
export interface Candidate<Record> {
  readonly record: Record;
  readonly source: SourceDescription;
  /** Number of the edition, and whether it is the source's newest. */
  readonly edition: number;
  readonly isCurrent: boolean;
  /** Place of the source in the manifest. */
  readonly place: number;
  readonly kind: TextKind;
}

/**
 * A candidate from a record.
 *
 * @param record what an adapter read
 * @param from the edition it stands in
 * @param place the source's place in the manifest
 */
export function candidate<Record extends { readonly locale: string }>(
  record: Record,
  { source, edition, isCurrent }: SourceText,
  place: number,
): Candidate<Record> {
  return { record, source, edition, isCurrent, place, kind: kindOf(source, record.locale) };
}

/**
 * Orders texts of one entry by which is to be believed: those the manifest prefers, then the newest edition, then the better
 * kind, then the manifest's order. For `Array.prototype.sort`; never the order of files.
 */
export function byTrust(a: Candidate<unknown>, b: Candidate<unknown>): number {
  return (
    Number(b.source.prefer ?? false) - Number(a.source.prefer ?? false) ||
    byDate(a, b) ||
    KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
    a.place - b.place
  );
}

/** Orders texts by the time of their editions, newest first. */
export function byDate(a: Candidate<unknown>, b: Candidate<unknown>): number {
  if (a.place === b.place) return b.edition - a.edition;
  const [first, second] = [sortDate(a.source), sortDate(b.source)];
  return first === second ? 0 : first < second ? 1 : -1;
}

/** The last text each source has of an entry. */
export function lastOfSource<Record>(candidates: readonly Candidate<Record>[]): Candidate<Record>[] {
  const bySource = new Map<number, Candidate<Record>>();
  for (const found of candidates) {
    const known = bySource.get(found.place);
    if (known === undefined || known.edition < found.edition) bySource.set(found.place, found);
  }
  return [...bySource.values()];
}

/**
 * The symbol an entry goes by, and the ones it went by before. The newest edition decides, by not giving one too; of several
 * languages of one date, the first that has one.
 *
 * @param candidates every text of the entry in every edition
 */
export function symbolsOf(candidates: readonly Candidate<{ readonly symbol?: string }>[]): {
  symbol?: string;
  formerSymbols: string[];
} {
  const ordered = [...candidates].sort((a, b) => byDate(a, b) || byTrust(a, b));
  const newest = ordered.filter((found) => ordered[0] !== undefined && byDate(ordered[0], found) === 0);
  const symbol = newest.find(({ record }) => record.symbol !== undefined)?.record.symbol;
  const former = ordered.flatMap(({ record }) => record.symbol ?? []).filter((name) => name !== symbol);
  return { ...(symbol === undefined ? {} : { symbol }), formerSymbols: [...new Set(former)] };
}
