import { sortDate } from '../../src/catalog/edition-date.ts';
import { formatEntryFile } from '../../src/catalog/entry-file.ts';
import type { KnownEdition } from '../../src/catalog/known-editions.ts';
import type { Family } from '../../src/core/families.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { docsPage } from './adapters/docs/docs-page.ts';
import { docsQuestions } from './adapters/docs/docs-questions.ts';
import { learnText } from './adapters/learn-text.ts';
import { sideBySide } from './adapters/side-by-side.ts';
import { byDate, byTrust, type Candidate, candidate, lastOfSource, symbolsOf } from './candidates.ts';
import { codeDigest, guideDigest, type Listing, planHistory } from './history.ts';
import { takeKnownSymbols } from './known-symbols.ts';
import { accountForLines, formatRanges } from './line-account.ts';
import type { Manifest } from './manifest.ts';
import { Problems } from './problems.ts';
import type { Adaptation, Adapter, CodeRecord, GuideRecord, LeftOut, Notice } from './records.ts';
import { mergeRepeated } from './repeated.ts';
import type { SourceText } from './sources.ts';

/** The adapter for each name a manifest may use. */
export const ADAPTERS: Readonly<Record<Manifest['sources'][number]['adapter'], Adapter>> = {
  'learn-text': learnText,
  'docs-page': docsPage,
  'docs-questions': docsQuestions,
  'side-by-side': sideBySide,
};

const NOTICE =
  'Made by `npm run convert` from the source named here. Do not edit; CONTRIBUTING.md says what to do instead.';

/** What one edition of a source gave. */
export interface SourceReport {
  readonly id: string;
  readonly edition: number;
  /** Lines that are not blank. */
  readonly lines: number;
  readonly codes: number;
  readonly symbols: number;
  readonly links: number;
  readonly guides: number;
  readonly leftOut: readonly LeftOut[];
  readonly notices: readonly Notice[];
  /** Codes that stand in the source more than once, all texts kept, as people write them. */
  readonly repeated: readonly string[];
}

/** The content that the sources make: text by path below `content/`, a report an edition, and what each edition lists. */
export interface Plan {
  readonly files: ReadonlyMap<string, string>;
  readonly reports: readonly SourceReport[];
  readonly listings: readonly Listing[];
  /** Where each file's text stands in its source, such as `147-149`. */
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * Works out all content files. Pure: the same sources give the same plan. Where several texts of one entry and language are
 * there, the one to believe is shown (`byTrust`) and the others are history. An entry that left the newest edition of its
 * family keeps its last text, marked with the edition that last had it.
 *
 * @param texts every edition of every source, in the manifest's order
 * @param guideSlugs slugs by English title
 * @param known editions of which only the codes are known
 * @throws SourceErrors for everything in any source that cannot be read, and for lines nobody accounts for
 */
export function planContent(
  texts: readonly SourceText[],
  guideSlugs: Manifest['guides'],
  known: readonly KnownEdition[] = [],
): Plan {
  const problems = new Problems();
  const places = [...new Set(texts.map(({ source }) => source.id))];
  const reports: SourceReport[] = [];
  const listings: Listing[] = [];
  const read = texts.flatMap((from) => {
    const done = problems.catch(() => {
      const adaptation = ADAPTERS[from.source.adapter](from.text, { source: from.source, guideSlugs });
      return { from, adaptation, lines: accountForLines(from.text, adaptation, from.source.path) };
    });
    return done ?? [];
  });
  const adaptations = takeKnownSymbols(read.map(({ adaptation }) => adaptation));
  for (const [index, { from, lines }] of read.entries()) {
    const { source, edition } = from;
    const adaptation = adaptations[index] as Adaptation;
    const { merged, repeated } = mergeRepeated(adaptation.records.filter((record) => record.kind === 'code'));
    const guides = adaptation.records.filter((record) => record.kind === 'guide');
    problems.catch(() => guidesOnce(guides, source.path));
    reports.push(report(source.id, edition, adaptation, { lines, codes: merged, guides, repeated }));
    const place = places.indexOf(source.id);
    listings.push({
      from,
      codes: merged.map((record) => candidate(record, from, place)),
      guides: guides.map((record) => candidate(record, from, place)),
    });
  }
  problems.throwIfAny();

  const files = new Map<string, string>();
  const lines = new Map<string, string>();
  const codes = grouped(
    listings.flatMap((listing) => listing.codes),
    ({ record }) => `${record.family}/${record.code}`,
  );
  const newest = newestEditions(listings);
  for (const [key, candidates] of codes) {
    const { symbol } = symbolsOf(candidates);
    const until = lastListing(candidates, newest);
    for (const chosen of chosenTexts(candidates)) {
      const path = `codes/${key}/${chosen.record.locale}.md`;
      files.set(path, formatCode(chosen, symbol, until));
      lines.set(path, formatRanges(chosen.record.lines));
    }
  }
  const guides = grouped(
    listings.flatMap((listing) => listing.guides),
    ({ record }) => record.slug,
  );
  for (const [slug, candidates] of guides) {
    for (const chosen of chosenTexts(candidates)) {
      const path = `guides/${slug}/${chosen.record.locale}.md`;
      files.set(path, formatGuide(chosen));
      lines.set(path, formatRanges(chosen.record.lines));
    }
  }
  for (const [path, text] of planHistory(listings, known)) files.set(path, text);
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), reports, listings, lines };
}

function report(
  id: string,
  edition: number,
  { leftOut, notices = [] }: Adaptation,
  read: { lines: number; codes: readonly CodeRecord[]; guides: readonly GuideRecord[]; repeated: readonly string[] },
): SourceReport {
  const bodies = [
    ...read.codes.map(({ body, action = '' }) => `${body} ${action}`),
    ...read.guides.map(({ body }) => body),
  ];
  return {
    id,
    edition,
    lines: read.lines,
    codes: read.codes.length,
    symbols: read.codes.filter(({ symbol }) => symbol !== undefined).length,
    links: bodies.reduce((sum, body) => sum + (body.match(/\]\([^)]|<https?:/g)?.length ?? 0), 0),
    guides: read.guides.length,
    leftOut,
    notices,
    repeated: read.repeated,
  };
}

function guidesOnce(guides: readonly GuideRecord[], file: string): void {
  const seen = new Set<string>();
  for (const { slug, locale, lines } of guides) {
    const key = `${slug} in ${locale}`;
    if (seen.has(key)) {
      throw new SourceError({
        file,
        line: lines[0]?.first,
        found: `another text for ${key}`,
        expected: 'one text for each guide and language in one document',
        advice: 'if the document has a section twice, take it from its origin again',
      });
    }
    seen.add(key);
  }
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  return new Map([...Map.groupBy(items, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The text to show in each language. */
function chosenTexts<T extends { readonly locale: string }>(candidates: readonly Candidate<T>[]): Candidate<T>[] {
  return [...Map.groupBy(candidates, ({ record }) => record.locale).values()].flatMap(
    (inLocale) => lastOfSource(inLocale).sort(byTrust)[0] ?? [],
  );
}

/** The newest editions of each family: one, or several of one date in several languages. */
function newestEditions(listings: readonly Listing[]): ReadonlyMap<Family, readonly Listing[]> {
  const result = new Map<Family, Listing[]>();
  for (const listing of listings.filter(({ from }) => from.isCurrent)) {
    for (const family of new Set(listing.codes.map(({ record }) => record.family))) {
      const known = result.get(family) ?? [];
      const date = sortDate(listing.from.source);
      const best = known[0] === undefined ? '' : sortDate(known[0].from.source);
      if (known.length === 0 || date > best) result.set(family, [listing]);
      else if (date === best) known.push(listing);
    }
  }
  return result;
}

/** The edition that last had an entry, where the newest of its family has it no more. */
function lastListing(
  candidates: readonly Candidate<CodeRecord>[],
  newest: ReadonlyMap<Family, readonly Listing[]>,
): { until?: string } {
  const family = candidates[0]?.record.family;
  const listings = (family === undefined ? undefined : newest.get(family)) ?? [];
  const isListed = candidates.some((found) =>
    listings.some(({ from }) => from.source.id === found.source.id && from.edition === found.edition),
  );
  if (isListed || listings.length === 0) return {};
  const [last] = lastOfSource(candidates).sort((a, b) => byDate(a, b) || a.place - b.place);
  return last === undefined ? {} : { until: `${last.source.id}@${last.edition}` };
}

function formatCode(
  { record, source, edition, isCurrent }: Candidate<CodeRecord>,
  symbol: string | undefined,
  { until }: { until?: string },
): string {
  const { family, code, locale, action, body } = record;
  const digest = codeDigest(record);
  const older = isCurrent ? undefined : edition;
  return formatEntryFile(
    { origin: 'source', family, code, locale, symbol, action, source: source.id, edition: older, until, digest },
    body,
    NOTICE,
  );
}

function formatGuide({ record, source, edition, isCurrent }: Candidate<GuideRecord>): string {
  const { slug, locale, title, sentences, body } = record;
  const older = isCurrent ? undefined : edition;
  return formatEntryFile(
    {
      origin: 'source',
      guide: slug,
      locale,
      title,
      source: source.id,
      edition: older,
      digest: guideDigest(record),
      sentences,
    },
    body,
    NOTICE,
  );
}
