import { LABELS, type Labelled, LONGEST_LABEL, OF_A_THING, SENTENCE_LABEL } from './labels.ts';

/** A value and what the label before it says it is. */
export interface LabelledValue {
  readonly kind: Labelled;
  readonly start: number;
  readonly end: number;
}

/** Kinds of values that are not blank as a whole: there may be labels in them. */
const OPEN: ReadonlySet<Labelled> = new Set<Labelled>(['thing', 'policy', 'country', 'code']);

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}_.-]*(?:['’]\p{L}[\p{L}\p{M}\p{N}_-]*)?/gu;
const OPENING = /\(?@?\[?\\*["'‘“«「『„][ \u00a0]?/y;
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '‘': '’',
  '“': '”',
  '«': '»',
  '「': '」',
  '『': '』',
  '„': '“',
};

const FIELD = /["'”»)\]]{0,2}[ \t\u00a0]{0,80}(?:={1,3}~?|=>|:=?|：|＝|!=|-eq )[ \t\u00a0]{0,80}/y;
const TAG = /(?:[ \t\n][^<>]{0,300})?(?<!\/)>/y;
const NAMED_VALUE = /["'][ \t]?,?[ \t\n]*(?:type=["']?\w+["']?[ \t])?["']?(?:value|content)["']?[ \t]*[:=][ \t]*/iy;
const NAMED_TAG = /["'][^<>"']{0,60}(?:["'][^<>]{0,100})?>[ \t\n]*(?:<(?:\w+:)?AttributeValue[^<>]{0,200}>)?/y;
const CELL =
  /[ \t]{0,3}(?:\t+|\r?\n[ \t]{0,8}(?=[^\s])|<\/(?:t[dh]|dt|b|strong|span)>[ \t\n]*<(?:t[dh]|dd|span)[^<>]{0,80}>|[ ]?\|[ ]?)/y;
const OPTION = /[ \t]{1,4}/y;
const SENTENCE =
  /(?:[ \t]?(?:account|accounts|named|name|called|with|id|email|identified|by|principal|group|konto|med|navn|navnet|nommée?|appelée?|dont le nom est|namens|mit|dem|Namen|llamado|de|名為|名稱為|帳戶|账户)){0,4}[ \t\u00a0]?\(?(?=\\*["'‘“«「『„])/iy;
const AS = / (?:user |bruker )?(?=\S)/y;

/** Words that end an unquoted value: the next field, a code, the end of the sentence. */
const STOP =
  /[\n\t,，;；|&<>"“”«»「」{}()（）[\]。]|[ \u00a0]{2}|\.(?=\s|$)|[ \u00a0](?:AADSTS|AADB2C|-{1,2}\p{L}|\/\w+:|[\p{L}][\p{L}\p{N}_. -]{0,24}?["']?[ ]{0,2}[:=：](?!\/\/)|[-–—|·•:] )/u;
const LONGEST_VALUE = 400;
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
    if (kind === 'secret') return read(text, field, kind, isSetting ? 'cell' : 'field', isWord);
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

function labelOf(phrase: readonly Word[]): { kind: Labelled; name: string; start: number } | undefined {
  let best: { kind: Labelled; name: string; start: number } | undefined;
  let name = '';
  for (let at = phrase.length - 1; at >= 0; at -= 1) {
    const word = phrase[at];
    if (word === undefined) break;
    // Of `SubjectUserName` and `properties.userPrincipalName` the last words tell.
    const parts = word.text.split(/[^\p{L}\p{N}]+|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/u);
    for (let part = parts.length - 1; part >= Math.max(0, parts.length - 6); part -= 1) {
      name = (parts[part] ?? '').toLowerCase() + name;
      const kind = LABELS.get(name) ?? hanLabel(name);
      const isThing =
        best !== undefined && /name$/.test(best.name) && OF_A_THING.has((parts[part] ?? '').toLowerCase());
      if (isThing) return { kind: 'thing', name, start: word.start };
      if (kind !== undefined) best = { kind, name, start: word.start };
    }
  }
  return best;
}

/** Chinese has no spaces: the label may be the end of a sentence. */
function hanLabel(name: string): Labelled | undefined {
  if (!/\p{Script=Han}$/u.test(name)) return undefined;
  for (let length = Math.min(10, name.length); length > 1; length -= 1) {
    const kind = LABELS.get(name.slice(-length));
    if (kind !== undefined) return kind;
  }
  return undefined;
}

/**
 * What a label says of what stands behind it.
 *
 * @param label such as the name of a column
 */
export function nameOf(label: string): Labelled | undefined {
  const words = [...label.matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  return labelOf(words.slice(-LONGEST_LABEL))?.kind;
}

type Form = 'quoted' | 'option' | 'field' | 'line' | 'cell' | 'sentence';

function read(
  text: string,
  from: number,
  kind: Labelled,
  form: Form,
  isWord: (word: string) => boolean,
): LabelledValue {
  const none = { kind, start: from, end: from };
  OPENING.lastIndex = from;
  const opening = OPENING.exec(text)?.[0];
  if (opening !== undefined) {
    const start = from + opening.length;
    const end = opening.includes('[')
      ? endAt(text, start, /\]/g)
      : endOfQuoted(text, start, opening.trim().at(-1) ?? '"');
    return NO_VALUE.test(text.slice(start, end).trim()) ? none : { kind, start, end };
  }
  if (/[{[]/.test(text[from] ?? '') || form === 'sentence') return none;
  const end =
    kind === 'secret' ? endOfSecret(text, from, form) : endOfBrackets(text, endOfName(text, from, form, isWord), kind);
  return NO_VALUE.test(text.slice(from, end).trim()) ? none : { kind, start: from, end };
}

function endAt(text: string, start: number, pattern: RegExp): number {
  const slice = text.slice(start, start + LONGEST_VALUE * 10);
  pattern.lastIndex = 0;
  return start + (pattern.exec(slice)?.index ?? slice.length);
}

/** The first closing mark; of apostrophes, which may stand in a name, the first behind which no letter follows. */
function endOfQuoted(text: string, start: number, mark: string): number {
  const closing = CLOSING[mark] ?? mark;
  const limit = Math.min(text.length, start + LONGEST_VALUE * 20);
  for (let end = text.indexOf(closing, start); end >= 0 && end < limit; end = text.indexOf(closing, end + 1)) {
    if (!/['’]/.test(closing) || !/[\p{L}\p{N}]/u.test(text[end + 1] ?? '')) return end;
  }
  const line = text.indexOf('\n', start);
  return line < 0 || line > limit ? limit : line;
}

const BRACKETS = /[ \u00a0]?\([^()\n]{1,80}\)/y;

/** Behind the name of a user's account stands their own in brackets, or the other way round. */
function endOfBrackets(text: string, end: number, kind: Labelled): number {
  if (kind !== 'user' && kind !== 'tenant') return end;
  BRACKETS.lastIndex = end;
  return BRACKETS.test(text) ? BRACKETS.lastIndex : end;
}

/** A secret may have any sign in it but those that begin the next field. */
const SECRET_END = /[\s"'<>]|[;&,](?=[\p{L}_][\p{L}\p{N}_. -]{0,30}=)|&|AADSTS|[)}\]](?=[\s;,.]|$)/gu;
const LINE_END = /[\n\r\t]|[ ]{3}|[ ](?:AADSTS|AADB2C|\S+[:=])/g;

function endOfSecret(text: string, start: number, form: Form): number {
  const slice = text.slice(start, start + LONGEST_VALUE * 20);
  const isHeader = /\b(?:cookie|authorization)["']?\s*[:=]\s*$/i.test(text.slice(Math.max(0, start - 24), start));
  const pattern = form === 'cell' || isHeader ? LINE_END : SECRET_END;
  pattern.lastIndex = 0;
  return start + (pattern.exec(slice)?.index ?? slice.length);
}

function endOfName(text: string, start: number, form: Form, isWord: (word: string) => boolean): number {
  const slice = text.slice(start, start + LONGEST_VALUE);
  if (form === 'option') return start + (/[\s"']/.exec(slice)?.index ?? slice.length);
  if (form === 'cell') return start + (/[\n\t<|]|[ ]{3}/.exec(slice)?.index ?? slice.length);
  const end = STOP.exec(slice)?.index ?? slice.length;
  if (form === 'line') return start + end;
  // Behind `=` a sentence may go on: the value is the first word, and further ones that may be parts of a name.
  const words = [...slice.slice(0, end).matchAll(/\S+/g)];
  let last = 0;
  for (const { 0: word, index } of words) {
    if (last > 0 && isWord(word) && !/\p{Lu}/u.test(word)) break;
    last = index + word.length;
  }
  return start + last;
}
