import { findAddresses } from './redact/addresses.ts';
import { findBeside, findFields, findLabelled } from './redact/fields.ts';
import { findEmails, findNamed } from './redact/people.ts';
import { isWithin, perPiece } from './redact/ranges.ts';
import { REMOVAL_KINDS, type RemovalKind, type Span } from './redact/span.ts';
import { findTables, type TableFindings } from './redact/tables.ts';
import { findTenants } from './redact/tenants.ts';
import { findTokens } from './redact/tokens.ts';

export { REMOVAL_KINDS, type RemovalKind } from './redact/span.ts';

/** Something that was taken out, and the mark that stands in its place. */
export interface Removal {
  readonly kind: RemovalKind;
  /** Where it was in the original text. */
  readonly start: number;
  readonly end: number;
  /** Where the mark is in the new text. */
  readonly position: number;
  readonly mark: string;
}

/** A text that can be passed on. */
export interface Redacted {
  readonly text: string;
  /** In order of appearance. */
  readonly removals: readonly Removal[];
}

/** Always taken out, even when the reader wants names to stay. */
const ACCESS: ReadonlySet<RemovalKind> = new Set(['token', 'secret']);

/** Pieces up to this length are worth remembering, up to this many of them. */
const LONGEST_OFTEN = 60;
const MOST_KNOWN = 1000;

const ENGLISH: Readonly<Record<RemovalKind, string>> = {
  token: '[token removed]',
  secret: '[secret removed]',
  email: '[e-mail removed]',
  user: '[user removed]',
  tenant: '[tenant removed]',
  ip: '[IP address removed]',
};

/**
 * Takes out of a text what must not be passed on: tokens, codes, secrets and cookies, e-mail addresses, IP addresses,
 * names of users and of tenants. Ids (GUIDs), codes, times and versions stay. Total, and linear in the text's length. It
 * knows forms, not people: a name in the middle of a sentence stays, and so does one in a table without names of columns.
 *
 * @param text any text, also percent-encoded or escaped
 * @param options `marks`: what to write in place of each kind; `keepNames`: take out only what gives access
 * @example redact('User kari@contoso.com') // { text: 'User [e-mail removed]', … }
 */
export function redact(
  text: string,
  { marks = ENGLISH, keepNames = false }: { marks?: Readonly<Record<RemovalKind, string>>; keepNames?: boolean } = {},
): Redacted {
  // Marks of an earlier pass stay as they are: taken out twice, half of one would be left.
  const marked = Object.values(marks);
  const pattern = new RegExp(`(${marked.map((mark) => mark.replace(/[^\p{L}\p{N}\s]/gu, '\\$&')).join('|')})`);
  const removals: Removal[] = [];
  const tables = findTables(text);
  const cellsIn = perPiece(tables.spans);
  const headsIn = perPiece(tables.heads);
  // Between marks stands the same again and again: commas, names of fields, parts of a path.
  const known = new Map<string, readonly Span[]>();
  const spansIn = (piece: string, from: number): readonly Span[] => {
    const table = { spans: cellsIn(from, piece.length), heads: headsIn(from, piece.length) };
    const isOften = piece.length <= LONGEST_OFTEN && table.spans.length === 0 && table.heads.length === 0;
    const spans = (isOften ? known.get(piece) : undefined) ?? findAll(piece, table, keepNames);
    if (isOften && known.size < MOST_KNOWN) known.set(piece, spans);
    return spans;
  };
  let result = '';
  let from = 0;
  for (const piece of text.split(pattern)) {
    let end = 0;
    for (const span of marked.includes(piece) ? [] : spansIn(piece, from)) {
      result += piece.slice(end, span.start);
      const mark = marks[span.kind];
      removals.push({ kind: span.kind, start: from + span.start, end: from + span.end, position: result.length, mark });
      result += mark;
      end = span.end;
    }
    result += piece.slice(end);
    from += piece.length;
  }
  return { text: result, removals };
}

const FINDERS = [findTokens, findFields, findLabelled, findBeside, findEmails, findTenants, findAddresses, findNamed];

function findAll(text: string, { spans, heads }: TableFindings, keepNames: boolean): Span[] {
  // What is left of a cell beside a mark may be a space or a sign.
  const cells = spans.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
  const found = FINDERS.flatMap((find) => find(text)).filter((span) => ACCESS.has(span.kind) || !isWithin(heads, span));
  return merge([...cells, ...found].filter(({ kind }) => !keepNames || ACCESS.has(kind)));
}

/** Spans that overlap become one, named after the most serious of them. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) {
      merged.push(span);
      continue;
    }
    const rank = Math.min(REMOVAL_KINDS.indexOf(last.kind), REMOVAL_KINDS.indexOf(span.kind));
    const kind = REMOVAL_KINDS[rank] ?? last.kind;
    merged[merged.length - 1] = { kind, start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

/**
 * How many things of each kind were taken out.
 *
 * @param removals what `redact` returned
 * @returns kinds in a fixed order, with counts above zero
 */
export function countRemovals(removals: readonly Removal[]): [RemovalKind, number][] {
  return REMOVAL_KINDS.map((kind): [RemovalKind, number] => [
    kind,
    removals.filter((removal) => removal.kind === kind).length,
  ]).filter(([, count]) => count > 0);
}
