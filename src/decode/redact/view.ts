import { documentsIn, leavesOf } from './documents.ts';
import type { Range } from './ranges.ts';

/** A text as it reads once it is unpacked, and where each of its units comes from. */
export interface View {
  readonly text: string;
  /** Where in the source the unit at an index begins. */
  readonly starts: Int32Array;
  /** Where in the source it ends. */
  readonly ends: Int32Array;
}

/** JSON within a twice encoded address within a page has four layers. */
const MOST_LAYERS = 5;

/** Escapes of JSON, where the text is a document of JSON: all of them, and nothing but them. */
const JSON_ESCAPE = /\\(?:u[\da-f]{4}|[^u])/gi;
/**
 * What is packed where the text may be anything: bytes of UTF-8 as percent signs, entities, escapes. A backslash before a
 * letter may also begin a folder or an account (`CONTOSO\nils`): it is an escape where no small letter follows it, or no
 * letter or digit stands before it, and it begins no share (`\\\\nas\\files`).
 */
const LOOSE =
  /%(?:[0-7]|(?!e0%[89]|ed%[ab]|f0%8|f4%[9ab])(?:[cd]|e[\da-f]%[89ab]|f[0-4]%[89ab][\da-f]%[89ab])[\da-f]%[89ab])[\da-f]|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);|(?<!\\)(?!\\\\[\p{L}\p{N}][\p{L}\p{N}.-]{0,62}\\[^\\"])\\{1,99}(?:u[\da-f]{4}|x[\da-f]{2}(?![\da-f])|["'/]|[rnt](?![\p{Ll}\d_])|(?<=(?:[^\p{L}\p{N}:\\]|\\r|^)\\{1,9})[rnt])|(?:\p{Cf}|(?![\t-\r])\p{Cc})+/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/**
 * Takes a text out of what it was packed in: JSON, percent encoding, forms, entities, and these within each other. What is
 * a string of a document is a text of its own, so that it is read alike whatever stands around it. Total; each layer is one
 * pass.
 *
 * @param source any text
 */
export function viewOf(source: string): View {
  const { length } = source;
  let view: View = {
    text: source,
    starts: Int32Array.from({ length }, (_, at) => at),
    ends: Int32Array.from({ length }, (_, at) => at + 1),
  };
  let parts: readonly Range[] = [{ start: 0, end: length }];
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const next = unpackOnce(view, parts);
    if (next === undefined) break;
    ({ view, parts } = next);
  }
  return view;
}

/**
 * A part of a view as it was written, without the line breaks around strings of several lines.
 *
 * @param view an unpacked text
 */
export function writtenIn({ text, starts, ends }: View, from: number, to: number): string {
  const parts: string[] = [];
  let start = from;
  for (let at = from; at < to; at += 1) {
    if ((ends[at] ?? 0) > (starts[at] ?? 0)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  return parts.join('') + text.slice(start, to);
}

/** One layer of each part; undefined when none is packed. */
function unpackOnce(view: View, parts: readonly Range[]): { view: View; parts: Range[] } | undefined {
  const { text } = view;
  const pieces: Pieces[number][] = [];
  const inner: Range[] = [];
  let shift = 0;
  let hasDocuments = false;
  /** Puts pieces in the place of what they are made of: the part is a text of its own in the next layer. */
  const add = (start: number, end: number, found: Pieces): void => {
    const from = start + shift;
    for (const piece of found) {
      shift += piece.becomes.length - piece.length;
      pieces.push(piece);
    }
    inner.push({ start: from, end: end + shift });
  };
  for (const part of parts) {
    let { start: end } = part;
    for (const document of documentsIn(text.slice(part.start, part.end))) {
      const [from, to] = [document.start + part.start, document.end + part.start];
      if (end < from) add(end, from, looseIn(text, end, from));
      for (const leaf of leavesOf(text.slice(from, to)))
        if (leaf.isQuoted) add(leaf.start + from, leaf.end + from, escapesIn(text, leaf.start + from, leaf.end + from));
      end = to;
      hasDocuments = true;
    }
    if (end < part.end) add(end, part.end, looseIn(text, end, part.end));
  }
  if (pieces.length === 0 && !hasDocuments) return undefined;
  return { view: pieces.length === 0 ? view : rebuilt(view, pieces), parts: inner };
}

/** What is a message, and no value of a few words: it has line breaks, many words, or cells. */
const MESSAGE = /\n|(?:\s\S+){5}|(?:[,;|][^,;|]*){3}/;

/** The escapes of a string. A message gets line breaks around it: its lines are lines, as they are where nothing is packed. */
function escapesIn(text: string, start: number, end: number): Pieces {
  const found = findAll(JSON_ESCAPE, text, start, end, jsonEscape);
  if (!found.some(({ becomes }) => becomes === '\n') && !MESSAGE.test(text.slice(start, end))) return found;
  return [{ at: start, length: 0, becomes: '\n' }, ...found, { at: end, length: 0, becomes: '\n' }];
}

type Pieces = readonly { readonly at: number; readonly length: number; readonly becomes: string }[];

function findAll(
  pattern: RegExp,
  text: string,
  from: number,
  to: number,
  becomes: (piece: string) => string,
): Pieces[number][] {
  // A search that went on behind the range would be made again for each range.
  return [...text.slice(from, to).matchAll(pattern)].map(({ 0: piece, index }) => ({
    at: from + index,
    length: piece.length,
    becomes: becomes(piece),
  }));
}

function looseIn(text: string, from: number, to: number): Pieces {
  const found = findAll(LOOSE, text, from, to, loosePiece);
  return inOrder([...found, ...plusesIn(text, from, to)]);
}

/** In order, none within another; what takes no place goes before what begins there. */
function inOrder(pieces: Pieces): Pieces {
  let end = 0;
  return [...pieces]
    .sort((a, b) => a.at - b.at || a.length - b.length)
    .filter(({ at, length }) => {
      const isFree = at >= end;
      if (isFree) end = at + length;
      return isFree;
    });
}

/** A word without spaces that has fields or percent signs, as a query or a form has. */
const FORM = /[^\s"<>]*(?:=|%[\da-f]{2})[^\s"<>]*/giy;
const NO_SPACE = /[^\s"<>]+/gy;
/** A plus between words: `The+user+account`; what is long and without a vowel between is Base64. */
const PLUS = /(?<=[\p{L}\p{N}.,:;'")\]}]|%[\da-f]{2})\++(?=[\p{L}\p{N}'"([{%«])/giu;
/** The message of a form, all of it written as forms write: there each plus is a space. */
const FORM_MESSAGE = /(?<=(?:^|[?&#])\w{0,30}(?:description|message|msg|reason|text|body)=)[\w.*~!'()%+-]+(?=[&#]|$)/gi;
const MESSAGE_OF_FORM = /%0a|(?:\+|%20)[^&]*?(?:\+|%20)/i;

/** In a form `+` stands for a space. A message gets line breaks around it, as in a document. */
function plusesIn(text: string, from: number, to: number): Pieces {
  const found: Pieces[number][] = [];
  const add = (pattern: RegExp, start: number, end: number): void => {
    for (const run of findAll(pattern, text, start, end, (signs) => ' '.repeat(signs.length))) found.push(run);
  };
  for (let at = from; at < to; ) {
    NO_SPACE.lastIndex = at;
    const word = NO_SPACE.exec(text)?.[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    FORM.lastIndex = at;
    const next = Math.min(to, at + word.length);
    if (FORM.test(text) && /[+%]/.test(word)) {
      let end = at;
      for (const { 0: message, index } of text.slice(at, next).matchAll(FORM_MESSAGE)) {
        if (!MESSAGE_OF_FORM.test(message)) continue;
        const start = at + index;
        add(PLUS, end, start);
        end = start + message.length;
        found.push({ at: start, length: 0, becomes: '\n' });
        add(/\++/g, start, end);
        found.push({ at: end, length: 0, becomes: '\n' });
      }
      add(PLUS, end, next);
    }
    at += word.length;
  }
  return found;
}

function jsonEscape(piece: string): string {
  const letter = piece[1] ?? '';
  return piece.length > 2 ? String.fromCharCode(Number.parseInt(piece.slice(2), 16)) : (ESCAPED[letter] ?? letter);
}

function loosePiece(piece: string): string {
  if (piece[0] === '%') return /^%c[01]/i.test(piece) ? ' ' : decodeURIComponent(piece);
  if (piece[0] === '&') return entity(piece.slice(1, -1).toLowerCase());
  if (piece[0] !== '\\') return '';
  const escaped = piece.replace(/^\\+/, '');
  if (escaped.length === 1) return ESCAPED[escaped.toLowerCase()] ?? escaped;
  return String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
}

function entity(name: string): string {
  const named = NAMED[name];
  if (named !== undefined) return named;
  const point = Number(`0${name.slice(1)}`);
  return point < 0x110000 ? String.fromCodePoint(point) : ' ';
}

function rebuilt({ text, starts, ends }: View, pieces: Pieces): View {
  const length = pieces.reduce((sum, piece) => sum + piece.becomes.length - piece.length, text.length);
  const result = { starts: new Int32Array(length), ends: new Int32Array(length) };
  const parts: string[] = [];
  let from = 0;
  let to = 0;
  const copy = (until: number): void => {
    parts.push(text.slice(from, until));
    result.starts.set(starts.subarray(from, until), to);
    result.ends.set(ends.subarray(from, until), to);
    to += until - from;
    from = until;
  };
  for (const { at, length: taken, becomes } of pieces) {
    copy(at);
    parts.push(becomes);
    // Each unit stands for the whole piece: a blank never ends within an escape.
    const start = starts[at] ?? ends[at - 1] ?? 0;
    result.starts.fill(start, to, to + becomes.length);
    result.ends.fill(taken === 0 ? start : (ends[at + taken - 1] ?? start), to, to + becomes.length);
    to += becomes.length;
    from = at + taken;
  }
  copy(text.length);
  return { text: parts.join(''), ...result };
}
