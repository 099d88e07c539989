import type { Labelled } from './labels.ts';

/** How a value stands behind its label. */
export type Form = 'quoted' | 'option' | 'field' | 'line' | 'cell' | 'sentence';

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

/** Words that end an unquoted value: the next field, a code, the end of the sentence. */
const STOP =
  /[\n\t,，;；|&<>"“”«»「」{}()（）[\]。]|[ \u00a0]{2}|\.(?=\s|$)|[ \u00a0](?:AADSTS|AADB2C|-{1,2}\p{L}|\/\w+:|[\p{L}][\p{L}\p{N}_. -]{0,24}?["']?[ ]{0,2}[:=：](?!\/\/)|[-–—|·•:] )/u;
const LONGEST_VALUE = 400;

/**
 * Where a value ends that something ends for certain.
 *
 * @param pattern what ends it, with the flag g
 */
export function endAt(text: string, start: number, pattern: RegExp): number {
  const slice = text.slice(start, start + LONGEST_VALUE * 10);
  pattern.lastIndex = 0;
  return start + (pattern.exec(slice)?.index ?? slice.length);
}

const NEXT_ERROR = /\n[^\S\n]*AAD(?:STS|B2C)\d/;

/**
 * The first closing mark; of apostrophes, which may stand in a name, the first behind which no letter follows, in the line.
 *
 * @param isSure is it a quote for sure, which ends with the line where nothing closes it? Of a secret nothing may be left.
 * @returns undefined where an apostrophe has none: it was no quote
 */
export function endOfQuoted(text: string, start: number, mark: string, isSure: boolean): number | undefined {
  const closing = CLOSING[mark] ?? mark;
  const isApostrophe = /['’]/.test(closing);
  const slice = text.slice(start, start + LONGEST_VALUE * (isApostrophe && !isSure ? 1 : 20));
  for (let end = slice.indexOf(closing); end >= 0; end = slice.indexOf(closing, end + 1)) {
    if (isApostrophe && /[\p{L}\p{N}]/u.test(slice[end + 1] ?? '')) continue;
    const value = slice.slice(0, end);
    if (isApostrophe && !isSure && value.includes('\n')) return undefined;
    // Where an error begins in a line of its own, nothing closed the quote of a secret.
    return start + ((isSure ? NEXT_ERROR.exec(value)?.index : undefined) ?? end);
  }
  if (isApostrophe && !isSure) return undefined;
  const line = slice.indexOf('\n');
  return start + (line < 0 ? slice.length : line);
}

const BRACKETS = /[ \u00a0]?\([^()\n]{1,80}\)/y;

/** Behind the name of a user's account stands their own in brackets, or the other way round. */
export function endOfBrackets(text: string, end: number, kind: Labelled): number {
  if (kind !== 'user' && kind !== 'tenant') return end;
  BRACKETS.lastIndex = end;
  return BRACKETS.test(text) ? BRACKETS.lastIndex : end;
}

/** What ends a secret: it may have any sign in it but those that begin the next field. */
const SECRET_END = /[\s"'<>]|[;&,](?=[\p{L}_][\p{L}\p{N}_. -]{0,30}=)|&|AADSTS|[)}\]](?=[\s;,.]|$)/gu;
/** In a list of settings a name may have two words: `;User Id=`. */
const LINE_END = /[\n\r\t]|[ ]{3}|[ ](?:AADSTS|AADB2C|(?<!;[ ]?\p{L}{1,40}[ ])\S+[:=])/gu;

/** Where a secret ends that is not quoted. */
export function endOfSecret(text: string, start: number, form: Form): number {
  const slice = text.slice(start, start + LONGEST_VALUE * 20);
  const isHeader = /\b(?:cookie|authorization)["']?\s*[:=]\s*$/i.test(text.slice(Math.max(0, start - 24), start));
  const pattern = form === 'cell' || isHeader ? LINE_END : SECRET_END;
  pattern.lastIndex = 0;
  const end = pattern.exec(slice)?.index ?? slice.length;
  return start + end + (form === 'line' ? (MORE_WORDS.exec(slice.slice(end, end + 80))?.[0].length ?? 0) : 0);
}

/** A secret of several words, which ends with the sentence. */
const MORE_WORDS =
  /^(?:[ ](?!(?:but|men|mais|aber|pero|is|er|est|ist|does|doesn't|not|ikke|then|user|AADSTS\d*|AADB2C\d*)\b)[^\s.,;:=!?()"|]+){1,4}(?=[.,;!?)\n]|$|[ ](?:AADSTS|AADB2C))/i;

/**
 * Where a value ends that is neither a secret nor quoted.
 *
 * @param isWord does a word name no one? It ends a value that has no other end
 */
export function endOfName(text: string, start: number, form: Form, isWord: (word: string) => boolean): number {
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
