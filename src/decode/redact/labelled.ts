import { labelOf, WORD, type Word } from './label-of.ts';
import { type Labelled, LONGEST_LABEL, SENTENCE_LABEL } from './labels.ts';
import { endAt, endOfBrackets, endOfName, endOfQuoted, endOfSecret, type Form } from './value-end.ts';
import { COMMAND } from './words.ts';

/** A value and what the label before it says it is. */
export interface LabelledValue {
  readonly kind: Labelled;
  readonly start: number;
  readonly end: number;
}

/** Kinds of values that are not blank as a whole: there may be labels in them. */
const OPEN: ReadonlySet<Labelled> = new Set<Labelled>(['thing', 'policy', 'country', 'code']);

const OPENING = /\(?@?\[?\\*["'‘“«「『„][ \u00a0\n]?/y;
const FIELD =
  /["'”»)\]]{0,2}[ \t\u00a0]{0,80}(?:={1,3}~?|=>|:=?|：|＝|!=|-eq |(?:→|⇒|(?<=[ \t])->(?= ))(?! ?(?:AADSTS|AADB2C))|(?<=[ \t])(?:eq|ne|startswith|contains|like)(?=[ ]["'‘“]))[ \t\u00a0]{0,80}/y;
/** `AZURE_USERNAME`, and what it is on the same line or one of the next two: `value: pipeline`. */
const PAIRED_VALUE =
  /["']?[ \t]*(?:,[ \t]*|,?[ \t]*\r?\n[ \t]*)(?:["']?(?!value)\w+["']?[ \t]*[:=][ \t]*[^\s,]{0,40}(?:,[ \t]*|,?[ \t]*\r?\n[ \t]*))?["']?(?:value|content|defaultvalue)["']?[ \t]*[:=][ \t]*/iy;
/** In front of the label of such a pair. */
const NAMES_PAIR = /(?:name|key|variable|setting)["']?[ \t]*[:=][ \t]*["']?$/i;
const SPEAKS = /^ : /;
const TAG = /(?:[ \t\n][^<>]{0,300})?(?<!\/)>/y;
const NAMED_VALUE = /["'][ \t]?,?[ \t\n]*(?:type=["']?\w+["']?[ \t])?["']?(?:value|content)["']?[ \t]*[:=][ \t]*/iy;
const NAMED_TAG = /["'][^<>"']{0,60}(?:["'][^<>]{0,100})?>[ \t\n]*(?:<(?:\w+:)?AttributeValue[^<>]{0,200}>)?/y;
const CELL =
  /[ \t]{0,3}(?:\t+|\r?\n[ \t]{0,8}(?=[^\s])|<\/(?:t[dh]|dt|b|strong|span)>[ \t\n]*<(?:t[dh]|dd|span)[^<>]{0,80}>|[ ]?\|[ ]?)/y;
const OPTION = /[ \t]{1,4}/y;
const SENTENCE =
  /(?:[ \t]?(?:account|accounts|named|name|called|with|id|email|identified|by|principal|group|konto|med|navn|navnet|nommée?|appelée?|dont le nom est|namens|mit|dem|Namen|llamado|de|名為|名稱為|帳戶|账户)){0,4}[ \t\u00a0]?\(?(?=\\*["'‘“«「『„])/iy;
const AS = / (?:user |bruker )?(?=\S)/y;

/** A list without quotes: `users: [kari, ola]`. */
const LIST = /^\[([^[\]{}"'=]+)\]/;
const LONGEST_LIST = 1000;
/** A code is no value of another label. */
const CODE = /^(?:AADSTS|AADB2C)[ :-]?\d/i;

/** Nothing, or a value that stands for any. */
const NO_VALUE =
  /^(?:null|none|true|false|undefined|n\/a|-+|\*+|<[^>]*>|\{[^}]*\}|\[[^\]]*\]|common|organizations|consumers|me|any|all|unknown|empty|yes|no)$/i;
/**
 * Finds values that have a label: `user=…`, `"displayName": "…"`, `<Data Name="IpAddress">…`, `--password …`,
 * `Password\t…`, `user '…'`. Linear.
 *
 * @param text an unpacked text
 * @param isWord does a word name no one? It ends a value that has no other end
 */
export function findLabelled(text: string, isWord: (word: string) => boolean): LabelledValue[] {
  const found: LabelledValue[] = [];
  let before: Word[] = [];
  let last: LabelledValue | undefined;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const start = index;
    // What stands in a value that is blank is no label.
    if (last !== undefined && start >= last.start && start < last.end) continue;
    const previous = before.at(-1);
    const isJoined = previous !== undefined && text.slice(previous.end, start) === ' ';
    before = [...(isJoined ? before.slice(1 - LONGEST_LABEL) : []), { text: word, start, end: start + word.length }];
    const value = valueBehind(text, before, isWord);
    if (value === undefined || value.end <= value.start) continue;
    found.push(value);
    if (!OPEN.has(value.kind)) last = value;
  }
  return found;
}

function valueBehind(
  text: string,
  phrase: readonly Word[],
  isWord: (word: string) => boolean,
): LabelledValue | undefined {
  const last = phrase.at(-1);
  if (last === undefined) return undefined;
  const label = labelOf(phrase);
  if (label === undefined) return undefined;
  const { kind, name, start } = label;
  // `Get-MgUser : AADSTS65001 …`: who speaks is a command.
  if (kind !== 'secret' && COMMAND.test(last.text) && SPEAKS.test(text.slice(last.end, last.end + 4))) return undefined;
  const { end } = last;
  const sign = text[start - 1] ?? '\n';
  const next = text[end] ?? '';
  const at = (pattern: RegExp): number => {
    pattern.lastIndex = end;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };
  if (/["']/.test(sign) && /["']/.test(next)) {
    const value = at(NAMED_VALUE);
    if (value >= 0) return read(text, value, kind, 'quoted', isWord);
    const tag = at(NAMED_TAG);
    if (tag >= 0) return { kind, start: tag, end: endAt(text, tag, /</g) };
  }
  if (NAMES_PAIR.test(text.slice(Math.max(0, start - 24), start))) {
    const value = at(PAIRED_VALUE);
    // On a line of its own, all of it is the value.
    if (value >= 0) return read(text, value, kind, text.slice(end, value).includes('\n') ? 'cell' : 'field', isWord);
  }
  if (sign === '<' || (sign === ':' && /<[\w.]{1,20}:$/.test(text.slice(Math.max(0, start - 22), start)))) {
    const tag = at(TAG);
    if (tag >= 0) return { kind, start: tag, end: endAt(text, tag, /</g) };
  }
  if (/[-/]/.test(sign) && /(?:^|[\s"'([])(?:--?|\/)$/.test(text.slice(Math.max(0, start - 3), start))) {
    const option = at(OPTION);
    // In brackets stands another command, with labels of its own.
    if (option >= 0 && !/[-$(]/.test(text[option] ?? '')) return read(text, option, kind, 'option', isWord);
  }
  const field = at(FIELD);
  if (field >= 0) {
    const isSpaced = /[:：\s]/.test(text.slice(end, field));
    // Of a file of settings, all behind the label is the secret.
    const isSetting = isSpaced && /(?:^|\n)[ \t]*[\w.-]*$/.test(text.slice(Math.max(0, start - 60), start));
    if (kind === 'secret') return read(text, field, kind, isSetting ? 'cell' : isSpaced ? 'line' : 'field', isWord);
    // An address has commas.
    if (kind === 'place' && isSetting) return read(text, field, kind, 'cell', isWord);
    return read(text, field, kind, isSpaced ? 'line' : 'field', isWord);
  }
  if (
    /[\n\t>|]/.test(sign) ||
    (sign === ' ' && /(?:^|[\n|])[ \t]{1,8}$/.test(text.slice(Math.max(0, start - 9), start)))
  ) {
    const cell = at(CELL);
    if (cell >= 0 && (sign !== '>' || text[end] === '<')) return read(text, cell, kind, 'cell', isWord);
  }
  if (/as$|som$|als$/.test(name) && kind === 'user') {
    const as = at(AS);
    if (as >= 0) return read(text, as, kind, 'field', isWord);
  }
  if (SENTENCE_LABEL.test(name) || /\p{Script=Han}/u.test(name)) {
    const quote = at(SENTENCE);
    // A quote right behind the word ends what the word stands in.
    const isOpening = quote > end || !/["'”’]/.test(next);
    if (quote >= 0 && isOpening) return read(text, quote, kind, 'sentence', isWord);
  }
  return undefined;
}

function read(
  text: string,
  from: number,
  kind: Labelled,
  form: Form,
  isWord: (word: string) => boolean,
): LabelledValue {
  const none = { kind, start: from, end: from };
  if (CODE.test(text.slice(from, from + 10))) return none;
  OPENING.lastIndex = from;
  const opening = OPENING.exec(text)?.[0];
  const start = from + (opening?.length ?? 0);
  const end =
    opening === undefined
      ? undefined
      : opening.includes('[')
        ? endAt(text, start, /\]/g)
        : endOfQuoted(text, start, opening.trim().at(-1) ?? '"', kind === 'secret');
  if (end !== undefined) {
    return NO_VALUE.test(text.slice(start, end).trim()) ? none : { kind, start, end };
  }
  // A quote that nothing closes opens nothing.
  if (opening !== undefined) return { kind, start, end: endOfUnquoted(text, start, kind, form, isWord) };
  const list = text[from] === '[' ? LIST.exec(text.slice(from, from + LONGEST_LIST))?.[1] : undefined;
  if (list !== undefined && form !== 'sentence') return { kind, start: from + 1, end: from + 1 + list.length };
  if (/[{[]/.test(text[from] ?? '') || form === 'sentence') return none;
  const last = endOfUnquoted(text, from, kind, form, isWord);
  return NO_VALUE.test(text.slice(from, last).trim()) ? none : { kind, start: from, end: last };
}

function endOfUnquoted(
  text: string,
  from: number,
  kind: Labelled,
  form: Form,
  isWord: (word: string) => boolean,
): number {
  if (kind === 'secret') return endOfSecret(text, from, form);
  return endOfBrackets(text, endOfName(text, from, form, isWord), kind);
}
