import { documentsIn } from './documents.ts';

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
 * letter or digit stands before it.
 */
const LOOSE =
  /%(?:[0-7]|(?!e0%[89]|ed%[ab]|f0%8|f4%[9ab])(?:[cd]|e[\da-f]%[89ab]|f[0-4]%[89ab][\da-f]%[89ab])[\da-f]%[89ab])[\da-f]|&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp);|\\{1,99}(?:u[\da-f]{4}|x[\da-f]{2}(?![\da-f])|["'/]|[rnt](?![\p{Ll}\d_])|(?<=(?:[^\p{L}\p{N}:\\]|\\r|^)\\{1,9})[rnt])|(?:\p{Cf}|(?![\t-\r])\p{Cc})+/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: ' ', f: ' ' };

/**
 * Takes a text out of what it was packed in: JSON, percent encoding, forms, entities, and these within each other. Total;
 * each layer is one pass.
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
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const next = unpackOnce(view);
    if (next === view) break;
    view = next;
  }
  return view;
}

function unpackOnce(view: View): View {
  const { text } = view;
  const pieces: { at: number; length: number; becomes: string }[] = [];
  let end = 0;
  for (const { start, end: next } of documentsIn(text)) {
    findLoose(text, end, start, pieces);
    findAll(JSON_ESCAPE, text, start, next, jsonEscape, pieces);
    end = next;
  }
  findLoose(text, end, text.length, pieces);
  return pieces.length === 0 ? view : rebuilt(view, pieces);
}

type Pieces = { at: number; length: number; becomes: string }[];

function findAll(
  pattern: RegExp,
  text: string,
  from: number,
  to: number,
  becomes: (piece: string) => string,
  pieces: Pieces,
): void {
  // A search that went on behind the range would be made again for each range.
  for (const { 0: piece, index } of text.slice(from, to).matchAll(pattern)) {
    pieces.push({ at: from + index, length: piece.length, becomes: becomes(piece) });
  }
}

function findLoose(text: string, from: number, to: number, pieces: Pieces): void {
  if (from >= to) return;
  const found: Pieces = [];
  findAll(LOOSE, text, from, to, loosePiece, found);
  findPluses(text, from, to, found);
  pieces.push(...found.sort((a, b) => a.at - b.at));
}

/** A word without spaces that has fields or percent signs, as a query or a form has. */
const FORM = /[^\s"<>]*(?:=|%[\da-f]{2})[^\s"<>]*/giy;
const NO_SPACE = /[^\s"<>]+/gy;
/** A plus between words: `The+user+account`; what is long and without a vowel between is Base64. */
const PLUS = /(?<=[\p{L}\p{N}.,:;'")\]}]|%[\da-f]{2})\++(?=[\p{L}\p{N}'"([{%«])/giu;

/** In a form `+` stands for a space. */
function findPluses(text: string, from: number, to: number, pieces: Pieces): void {
  for (let at = from; at < to; ) {
    NO_SPACE.lastIndex = at;
    const word = NO_SPACE.exec(text)?.[0];
    if (word === undefined) {
      at += 1;
      continue;
    }
    FORM.lastIndex = at;
    if (word.includes('+') && FORM.test(text)) {
      findAll(PLUS, text, at, Math.min(to, at + word.length), (run) => ' '.repeat(run.length), pieces);
    }
    at += word.length;
  }
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
    result.starts.fill(starts[at] ?? 0, to, to + becomes.length);
    result.ends.fill(ends[at + taken - 1] ?? 0, to, to + becomes.length);
    to += becomes.length;
    from = at + taken;
  }
  copy(text.length);
  return { text: parts.join(''), ...result };
}
