import { documentsIn, leavesOf } from './redact/documents.ts';
import { findUnknownFields } from './redact/fields.ts';
import { findForms } from './redact/forms.ts';
import { findDays, findHarmless, findIds, type Recognised } from './redact/harmless.ts';
import { privatePartOf } from './redact/hosts.ts';
import { judgeWords } from './redact/judge.ts';
import type { BlankKind } from './redact/kinds.ts';
import { nameOf } from './redact/label-of.ts';
import { findLabelled, type LabelledValue } from './redact/labelled.ts';
import { findPairs } from './redact/pairs.ts';
import { findPeople } from './redact/people.ts';
import { policiesIn } from './redact/policies.ts';
import { blankPositions } from './redact/positions.ts';
import { blankQuotes } from './redact/quotes.ts';
import { isWithin, type Range } from './redact/ranges.ts';
import { keepRecognised } from './redact/recognised.ts';
import { blankRows } from './redact/rows.ts';
import { blankRuns } from './redact/runs.ts';
import { States } from './redact/states.ts';
import { findTables } from './redact/tables.ts';
import { findTold } from './redact/told.ts';
import { blankUnsigned } from './redact/unsigned.ts';
import { type View, viewOf, writtenIn } from './redact/view.ts';
import type { Vocabulary } from './redact/vocabulary.ts';
import { hanWords, isKnown } from './redact/words.ts';

export { BLANK_KINDS, type BlankKind } from './redact/kinds.ts';

/** A piece of a text: what may be shown, or a blank. */
export interface Piece {
  /** What may be shown; of a blank, the original. */
  readonly text: string;
  /** What the blank probably was; undefined when it is none. */
  readonly kind?: BlankKind | undefined;
  /** A blank in a document of JSON where no quotes stand around it: it needs its own. */
  readonly isBare?: boolean;
}

/** Labels that say no more than that the words behind them may be shown. */
const HARMLESS: ReadonlySet<string> = new Set(['thing', 'policy', 'country', 'code']);
const HAN = /\p{Script=Han}/u;
const NAME_OF_CODE = /^\p{Lu}+\p{Ll}+(?:\p{Lu}+\p{Ll}+)+$/u;

const NOTHING: Recognised = { codes: [], ids: [], names: [] };

/**
 * Closes a text: what is known to be harmless stays, everything else is blank. Harmless are words of the vocabulary, what
 * the decoder recognised, ids of errors, applications and tenants, times, status codes and versions. The text is read as it
 * is once unpacked (percent signs, forms, JSON, entities, within each other); what is a document of JSON is given back as
 * one. Total, and linear in the text's length.
 *
 * @param text any text
 * @param vocabulary the words that stay
 * @param recognised what the decoder found in the text
 * @returns pieces in order
 */
export function redact(text: string, vocabulary: Vocabulary, recognised: Recognised = NOTHING): Piece[] {
  const view = viewOf(text);
  const states = statesOf(view.text, vocabulary, recognised);
  const pieces = new Pieces();
  let end = 0;
  for (const document of documentsIn(text)) {
    addPlain(pieces, view, states, end, document.start);
    addDocument(pieces, text, view, states, document);
    end = document.end;
  }
  addPlain(pieces, view, states, end, text.length);
  return pieces.all;
}

function statesOf(text: string, vocabulary: Vocabulary, recognised: Recognised): States {
  const states = new States(text.length);
  const isWord = (word: string): boolean => isKnown(word, vocabulary);
  const isFieldWord = (word: string): boolean =>
    HAN.test(word)
      ? hanWords(word, vocabulary).every((part) => part.isKnown)
      : isWord(word) || nameOf(word) !== undefined;
  const { cells, heads } = findTables(text);
  // Of ids in a table the name of the column tells.
  const idCells = cells.filter(({ kind }) => kind === 'stays');
  const inTables = cells.flatMap(({ kind, start, end }) => (kind === 'stays' ? [] : [{ kind, start, end }]));
  const labelled = [...findLabelled(text, isWord).filter(({ start }) => !isWithin(heads, start)), ...inTables];
  const forms = [...findForms(text), ...findTold(text), ...findPairs(text)];
  const ids = findIds(text, recognised.ids);
  const only = (values: readonly { kind: string; start: number; end: number }[], isSecret: boolean) =>
    values.filter(({ kind }) => (kind === 'secret') === isSecret);
  const blankAll = (values: readonly { kind: string; start: number; end: number }[]): void => {
    for (const value of values) states.blank(value, value.kind as BlankKind);
  };
  const isPrivate = (value: LabelledValue): boolean => {
    if (HARMLESS.has(value.kind)) return false;
    // A host that is everyone's names no one, nor does the word for any tenant.
    const written = text.slice(value.start, value.end).trim();
    const [first = ''] = /[^\s/]+/.exec(written.replace(/^\w+:\/\//, '')) ?? [];
    // `Error Domain=MSALErrorDomain`: a name of code, not of an organization.
    const isOfCode = value.kind === 'tenant' && NAME_OF_CODE.test(written) && isWord(written);
    return privatePartOf(first, false) !== 0 && !isOfCode;
  };
  for (const range of policiesIn(text, labelled)) states.show(range);
  for (const { start, end, kind } of labelled) {
    if (kind === 'code' && /^\d{1,9}$/.test(text.slice(start, end).trim())) states.show({ start, end });
    if (kind === 'country' && /^[A-Z]{2}$/.test(text.slice(start, end).trim())) states.show({ start, end });
  }
  for (const id of ids) if (id.is === 'stays' || isWithin(idCells, id.start)) states.show(id);
  blankAll(only(forms, true));
  blankAll(only(labelled, true));
  for (const id of ids) if (id.is !== 'stays') states.blank(id, id.is === 'open' ? 'id' : 'user');
  // A number behind a label of a person or a place is no code, though there may be one with these digits.
  const isNumber = ({ start, end }: Range): boolean => {
    const numbers = text.slice(start, end).trim().split(/\s+/);
    const isAlone = numbers.length === 1 || !numbers.some((number) => recognised.codes.includes(number));
    return isAlone && numbers.every((number) => /^[\d+().-]+$/.test(number));
  };
  blankAll(labelled.filter((value) => isPrivate(value) && isNumber(value)));
  for (const range of findHarmless(text, recognised)) states.show(range);
  blankAll(only(labelled.filter(isPrivate), false));
  for (const range of findPeople(text, vocabulary.isName)) states.blank(range, 'user');
  for (const day of findDays(text)) {
    if (day.isOfBirth) states.blank(day, 'user');
    else states.show(day);
  }
  blankAll(only(forms, false));
  for (const range of findUnknownFields(text, isFieldWord)) states.blank(range, 'unknown');
  judgeWords(text, states, vocabulary);
  blankPositions(text, states, vocabulary);
  blankRows(text, states, (word) => /^\p{Lu}/u.test(word) && vocabulary.isProper(word.toLowerCase()));
  blankUnsigned(text, states);
  blankRuns(text, states);
  blankQuotes(text, states);
  keepRecognised(text, states, recognised);
  return states;
}

/** Pieces; what is next to a piece of its kind becomes part of it. */
class Pieces {
  readonly all: Piece[] = [];

  add(piece: Piece): void {
    if (piece.text === '') return;
    const last = this.all.at(-1);
    if (last === undefined || last.kind !== undefined || piece.kind !== undefined) this.all.push(piece);
    else this.all[this.all.length - 1] = { text: last.text + piece.text };
  }
}

/** What joins parts of a name to one blank. */
const GAP = /^[ \u00a0._\-'’\\@+~#!$%^*?/:–—]{1,3}$/u;

/** Blanks within a range of the view, those beside each other as one. */
function blanksIn(view: View, states: States, { start, end }: Range): (Range & { kind: BlankKind })[] {
  const found: { start: number; end: number; kind: BlankKind }[] = [];
  for (let at = start; at < end; at += 1) {
    const kind = states.kindAt(at);
    if (kind === undefined) continue;
    const last = found.at(-1);
    const gap = last === undefined ? undefined : view.text.slice(last.end, at);
    const isJoined =
      gap === '' ||
      (gap !== undefined &&
        gap.length < 4 &&
        GAP.test(gap) &&
        gap !== '://' &&
        (kind === last?.kind || !gap.includes(' ')));
    if (
      last !== undefined &&
      isJoined &&
      (gap !== '' || kind === last.kind || last.kind === 'unknown' || kind === 'unknown' || kind === 'number')
    ) {
      last.end = at + 1;
      if (last.kind === 'unknown' || last.kind === 'number') last.kind = kind;
    } else found.push({ start: at, end: at + 1, kind });
  }
  return found.map((blank) => trimmed(view.text, blank));
}

/** White space at the edges of a blank is no part of it. */
function trimmed<Blank extends Range>(text: string, blank: Blank): Blank {
  const inside = text.slice(blank.start, blank.end);
  const start = blank.start + inside.length - inside.trimStart().length;
  return { ...blank, start, end: Math.max(start, blank.end - (inside.length - inside.trimEnd().length)) };
}

function addPlain(pieces: Pieces, view: View, states: States, from: number, to: number): void {
  const range = within(view, from, to);
  let end = range.start;
  for (const blank of blanksIn(view, states, range)) {
    pieces.add({ text: writtenIn(view, end, blank.start) });
    pieces.add({ text: writtenIn(view, blank.start, blank.end), kind: blank.kind });
    end = blank.end;
  }
  pieces.add({ text: writtenIn(view, end, range.end) });
}

/** Of a document the source is given back, with blanks within its strings or in the place of its other values. */
function addDocument(pieces: Pieces, source: string, view: View, states: States, document: Range): void {
  let end = document.start;
  for (const leaf of leavesOf(source.slice(document.start, document.end))) {
    const range = { start: leaf.start + document.start, end: leaf.end + document.start };
    const inView = within(view, range.start, range.end);
    const blanks = blanksIn(view, states, inView);
    if (blanks.length > 0 && !leaf.isQuoted) {
      pieces.add({ text: source.slice(end, range.start) });
      pieces.add({ text: source.slice(range.start, range.end), kind: blanks[0]?.kind, isBare: true });
      end = range.end;
      continue;
    }
    for (const blank of blanks) {
      const start = Math.max(end, view.starts[blank.start] ?? 0);
      pieces.add({ text: source.slice(end, start) });
      end = view.ends[blank.end - 1] ?? start;
      pieces.add({ text: source.slice(start, end), kind: blank.kind });
    }
  }
  pieces.add({ text: source.slice(end, document.end) });
}

/** The part of the view that comes from a part of the source. */
function within(view: View, from: number, to: number): Range {
  return { start: firstFrom(view.starts, from), end: firstFrom(view.starts, to) };
}

function firstFrom(starts: Int32Array, source: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
