import { editionId } from '../../src/catalog/edition-date.ts';
import type { EditionHistory, EntryHistory } from '../../src/catalog/history.ts';
import type { KnownEdition } from '../../src/catalog/known-editions.ts';
import { digestOf } from '../../src/core/digest.ts';
import { byTrust, type Candidate, lastOfSource, symbolsOf } from './candidates.ts';
import { knownHistory } from './known-history.ts';
import type { CodeRecord, GuideRecord } from './records.ts';
import type { SourceText } from './sources.ts';

const COMMENT = 'Made by `npm run convert` from the editions in content/sources. Do not edit.';

/** What one edition of a source lists. */
export interface Listing {
  readonly from: SourceText;
  readonly codes: readonly Candidate<CodeRecord>[];
  readonly guides: readonly Candidate<GuideRecord>[];
}

type AnyRecord = CodeRecord | GuideRecord;

/** Fingerprint of a code's text. */
export function codeDigest({ body, action }: CodeRecord): string {
  return digestOf(body, action);
}

/** Fingerprint of a guide's text. */
export function guideDigest({ title, body }: GuideRecord): string {
  return digestOf(title, body);
}

/**
 * Works out the history: for each edition what it added, changed and left out against the source's edition before it, and
 * for each entry that was another once, its names and the texts that are not shown any more.
 *
 * @param listings what every edition lists, in the manifest's order
 * @param known editions of which only the codes are known, oldest first
 * @returns text by path below `content/`: `history/editions.json`, and a file for each entry that was another once
 */
export function planHistory(
  listings: readonly Listing[],
  known: readonly KnownEdition[] = [],
): ReadonlyMap<string, string> {
  const editions: EditionHistory[] = [];
  // In the order in which we took them, as far as that is known; a source's own editions are always in order.
  const ordered = listings
    .map((listing, index) => ({ listing, index }))
    .sort((a, b) => {
      const [first, second] = [a.listing.from.source.taken, b.listing.from.source.taken];
      return first === second ? a.index - b.index : first < second ? -1 : 1;
    });
  const seen = new Set<string>();
  const firstDay = ordered[0]?.listing.from.source.taken;
  for (const { listing } of ordered) {
    const edition = compare(listing, listings, listing.from.source.taken === firstDay ? undefined : seen);
    for (const key of ownTexts(listing).keys()) seen.add(key);
    editions.push(edition);
  }
  // Stable: of one day, those with a text come first.
  const all = [...editions, ...knownHistory(known)].sort((a, b) =>
    a.taken === b.taken ? 0 : a.taken < b.taken ? -1 : 1,
  );
  const files = new Map([['history/editions.json', json({ editions: all })]]);
  for (const [key, texts] of textsByEntry(listings)) {
    const entry = entryHistory(key, texts);
    if (entry !== undefined) files.set(`history/${key}.json`, json(entry));
  }
  return files;
}

function json(value: object): string {
  return `${JSON.stringify({ $comment: COMMENT, ...value }, null, 2)}\n`;
}

/** The texts of an edition in its own language by entry. English beside a translation is the same in each document. */
function ownTexts({ from, codes, guides }: Listing): Map<string, { digest: string; symbol?: string | undefined }> {
  const own = new Map<string, { digest: string; symbol?: string | undefined }>();
  for (const { record } of codes) {
    own.set(`${record.family}/${record.code}`, { digest: codeDigest(record), symbol: record.symbol });
  }
  for (const { record } of guides) {
    if (record.locale === from.source.locale) own.set(`guides/${record.slug}`, { digest: guideDigest(record) });
  }
  return own;
}

/**
 * Compares an edition with the one before it of the same source. A source's first is compared with all entries we had `seen`;
 * what was there on the first day was added by nobody.
 */
function compare(listing: Listing, all: readonly Listing[], seen: ReadonlySet<string> | undefined): EditionHistory {
  const { source, edition, isCurrent } = listing.from;
  const own = ownTexts(listing);
  const ofSource = all.filter(({ from }) => from.source.id === source.id && from.edition < edition);
  const before = ofSource.at(-1);
  const earlier = before === undefined ? undefined : ownTexts(before);
  const everOfSource = new Set(ofSource.flatMap((other) => [...ownTexts(other).keys()]));
  const keys = [...own.keys()];
  const isNew = (key: string): boolean => seen !== undefined && !seen.has(key);
  const moved = (key: string): boolean =>
    earlier?.has(key) === true && earlier.get(key)?.digest !== own.get(key)?.digest;
  const renamed = (key: string): boolean =>
    earlier?.has(key) === true && earlier.get(key)?.symbol !== own.get(key)?.symbol;
  return {
    id: editionId(source.id, edition),
    source: source.id,
    locale: source.locale,
    title: source.title,
    date: source.date,
    ...(source.between === undefined ? {} : { between: source.between }),
    taken: source.taken,
    isCurrent,
    listed: own.size,
    added: keys.filter((key) => (earlier === undefined ? isNew(key) : !everOfSource.has(key))).sort(),
    back: keys.filter((key) => earlier !== undefined && !earlier.has(key) && everOfSource.has(key)).sort(),
    changed: keys.filter(moved).sort(),
    renamed: keys.filter(renamed).sort(),
    gone: [...(earlier?.keys() ?? [])].filter((key) => !own.has(key)).sort(),
  };
}

function textsByEntry(listings: readonly Listing[]): Map<string, Candidate<AnyRecord>[]> {
  const texts = new Map<string, Candidate<AnyRecord>[]>();
  const add = (key: string, found: Candidate<AnyRecord>): void => {
    texts.set(key, [...(texts.get(key) ?? []), found]);
  };
  for (const { codes, guides } of listings) {
    for (const found of codes) add(`${found.record.family}/${found.record.code}`, found);
    for (const found of guides) add(`guides/${found.record.slug}`, found);
  }
  return texts;
}

/**
 * Undefined for an entry of which all there ever was is shown. Of a document whose text changed, every text is kept, the one of
 * today too: what an edition changed is told from them alone, whichever text a page shows.
 */
function entryHistory(key: string, candidates: readonly Candidate<AnyRecord>[]): EntryHistory | undefined {
  const texts = [...Map.groupBy(candidates, ({ record }) => record.locale).values()].flatMap((inLocale) => {
    const shown = lastOfSource(inLocale).sort(byTrust)[0];
    const digests = new Set([shown === undefined ? '' : digest(shown.record)]);
    return [...Map.groupBy(inLocale, ({ place }) => place).values()].flatMap((ofSource) => {
      const changes = ofSource.filter(({ record }, index) => {
        const before = ofSource[index - 1];
        return before === undefined || digest(before.record) !== digest(record);
      });
      if (changes.length > 1) return changes;
      return changes.filter(({ record }) => !digests.has(digest(record)) && digests.add(digest(record)));
    });
  });
  const { formerSymbols } = symbolsOf(
    candidates.map((found) => ({ ...found, record: found.record.kind === 'code' ? found.record : {} })),
  );
  if (texts.length === 0 && formerSymbols.length === 0) return undefined;
  return {
    entry: key,
    formerSymbols,
    texts: texts.map(({ record, source, edition }) => ({
      edition: editionId(source.id, edition),
      locale: record.locale,
      ...(record.kind === 'code' ? { symbol: record.symbol, action: record.action } : { title: record.title }),
      body: record.body,
      digest: digest(record),
    })),
  };
}

function digest(record: AnyRecord): string {
  return record.kind === 'code' ? codeDigest(record) : guideDigest(record);
}
