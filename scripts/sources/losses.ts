import { sortDate } from '../../src/catalog/edition-date.ts';
import { type Family, fullCode } from '../../src/core/families.ts';
import type { Complaint } from '../../src/core/source-error.ts';
import type { Listing } from '../convert/history.ts';
import type { CodeRecord } from '../convert/records.ts';

/** What must be confirmed before an edition is taken: it looks as if something of it was lost on the way. */
export const LOSSES = ['lost-codes', 'lost-placeholders', 'cut-off', 'lost-questions'] as const;

export type Loss = (typeof LOSSES)[number];

/** Editions do drop codes and placeholders, a few at a time. */
const FEW = 5;
const PLACEHOLDER = /\{[\w.:-]+\}/g;
const NAMED = 8;

/**
 * Looks for what an edition may have lost. It is compared with the source's edition before it; the first of a source with the
 * newest one of its family that is not newer than it, and with half of all codes known.
 *
 * @param listing the edition
 * @param document the document, and the path it came from
 * @param others what all other editions list, in order
 * @returns a complaint a loss, each to be confirmed by its name
 */
export function lossesOf(
  listing: Listing,
  { text, path }: { text: string; path: string },
  others: readonly Listing[],
): Map<Loss, Complaint> {
  const losses = new Map<Loss, Complaint>();
  const note = (loss: Loss, found: string, expected: string, line?: number): void => {
    const advice = `take the document from its origin again; if it is right as it is, add --confirm ${loss}`;
    losses.set(loss, { file: path, line, found, expected, advice });
  };
  const cut = cutOff(text);
  if (cut !== undefined)
    note(
      'cut-off',
      `a last line that stops within a ${cut.what}: "${cut.line.slice(0, 60)}"`,
      'a whole document',
      cut.number,
    );
  const before = others.filter(({ from }) => from.source.id === listing.from.source.id).at(-1);
  for (const family of new Set(listing.codes.map(({ record }) => record.family))) {
    compareCodes(listing, family, before ?? comparable(listing, others, family), others, before !== undefined, note);
  }
  const questions = new Set(
    others.flatMap(({ guides }) =>
      guides.filter(({ record }) => isQuestion(record.slug)).map(({ record }) => record.slug),
    ),
  );
  const own = new Set(listing.guides.map(({ record }) => record.slug));
  const missing = [...questions].filter((slug) => !own.has(slug));
  if (own.size > 0 && [...own].some(isQuestion) && missing.length > 0) {
    note(
      'lost-questions',
      `no section for ${missing.join(', ')}`,
      `the ${questions.size} questions of the other languages`,
    );
  }
  return losses;
}

function isQuestion(slug: string): boolean {
  return /^\d{3}-/.test(slug);
}

function compareCodes(
  listing: Listing,
  family: Family,
  reference: Listing | undefined,
  others: readonly Listing[],
  isNextEdition: boolean,
  note: (loss: Loss, found: string, expected: string) => void,
): void {
  const own = codesOf(listing, family);
  const known = codesOf(reference, family);
  const lost = [...known.keys()].filter((code) => !own.has(code));
  const most = Math.max(0, ...others.map((other) => codesOf(other, family).size));
  if (lost.length > FEW) {
    note(
      'lost-codes',
      `${own.size} codes of ${family}; ${lost.length} are missing: ${names(family, lost)}`,
      `those of ${reference?.from.source.id}, all but a few`,
    );
  } else if (own.size * 2 < most) {
    note('lost-codes', `${own.size} codes of ${family}`, `more than half of the ${most} that another edition has`);
  }
  const isComparable =
    isNextEdition || (reference !== undefined && sortDate(reference.from.source) === sortDate(listing.from.source));
  if (!isComparable) return;
  const without = [...own].filter(([code, record]) => {
    const there = known.get(code);
    return there !== undefined && placeholders(record) < placeholders(there);
  });
  if (without.length > FEW) {
    const codes = without.map(([code]) => code);
    note(
      'lost-placeholders',
      `${without.length} texts with fewer placeholders: ${names(family, codes)}`,
      `those of ${reference?.from.source.id}`,
    );
  }
}

/** The newest edition of a family that is not newer than this one. */
function comparable(listing: Listing, others: readonly Listing[], family: Family): Listing | undefined {
  const date = sortDate(listing.from.source);
  return others
    .filter(({ from }) => from.isCurrent && sortDate(from.source) <= date)
    .filter((other) => codesOf(other, family).size > 0)
    .sort((a, b) => (sortDate(a.from.source) < sortDate(b.from.source) ? 1 : -1))[0];
}

function codesOf(listing: Listing | undefined, family: Family): Map<string, CodeRecord> {
  const records = listing?.codes.map(({ record }) => record).filter((record) => record.family === family) ?? [];
  return new Map(records.map((record) => [record.code, record]));
}

function placeholders({ body, action = '' }: CodeRecord): number {
  return new Set(`${body} ${action}`.match(PLACEHOLDER) ?? []).size;
}

function names(family: Family, codes: readonly string[]): string {
  const shown = codes.slice(0, NAMED).map((code) => fullCode(family, code));
  return codes.length > NAMED ? `${shown.join(', ')} and ${codes.length - NAMED} more` : shown.join(', ');
}

/** Does the document end within a row or a link? Whole rows of a table end alike. */
function cutOff(text: string): { line: string; number: number; what: string } | undefined {
  const lines = text.trimEnd().split('\n');
  const line = lines.at(-1) ?? '';
  const number = lines.length;
  if (/^\s*\|/.test(line)) {
    const rows = lines.filter((other) => /^\s*\|/.test(other));
    const closed = rows.filter((other) => /\|\s*$/.test(other)).length;
    const cells = (row: string): number => row.replace(/\\\|/g, '').split('|').length;
    const widest = cells(rows[0] ?? '');
    if (!/\|\s*$/.test(line) && closed * 2 > rows.length) return { line, number, what: 'row' };
    if (cells(line) < Math.min(widest, 4) && cells(line) < 4) return { line, number, what: 'row' };
  }
  if (/\[[^\]]*$|\]\([^)]*$/.test(line)) return { line, number, what: 'link' };
  return (line.match(/\*\*/g)?.length ?? 0) % 2 === 1 ? { line, number, what: 'bold text' } : undefined;
}
