/*
 * A document writes `{tenant}` where a message names a tenant. What stands in the reader's own message behind the words
 * that stand before the placeholder is what it stands for. The message may be worded otherwise than the document, so one
 * word is enough, and the placeholders are looked for in turn.
 */

/** A placeholder, and what stands before it: a word, or `(` where it follows another value in brackets. */
export type Anchor = readonly [name: string, before: string];

const PLACEHOLDER = /\{([^{}\s]{1,40})\}/gu;
const BEFORE = /(\p{Script=Han}{1,2}|[^\P{L}\p{Script=Han}]{2,40})[^\p{L}\p{N}{}]{0,6}$/u;
const BRACKET = /\}[^\p{L}{}]{0,3}[(（]$/u;

/**
 * The placeholders of a text, in order, each once.
 *
 * @param text plain text
 */
export function anchorsIn(text: string): Anchor[] {
  const found = new Map<string, Anchor>();
  for (const { 0: whole, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    const before = text.slice(Math.max(0, index - 60), index);
    const word = BRACKET.test(before) ? '(' : BEFORE.exec(before)?.[1]?.toLowerCase();
    if (word !== undefined && !found.has(whole)) found.set(whole, [name, word]);
  }
  return [...found.values()];
}

/** Of a document, the sentences with placeholders are what a message fills; the first of them comes first in it. */
const SENTENCES = /[^.。！!？?\n]+(?:[.！!？?](?!\s|$)[^.。！!？?\n]*)*[.。！!？?]?/gu;

/**
 * The sentences of a text that have placeholders.
 *
 * @param text plain text
 */
export function withPlaceholders(text: string): string {
  return (text.match(SENTENCES) ?? [])
    .filter((sentence) => /\{[^{}\s]{1,40}\}/u.test(sentence))
    .map((sentence) => sentence.trim())
    .slice(0, 2)
    .join(' ');
}

const VALUE =
  /[ \u00a0]?(?:named |is |: ?|：|= ?)?[ \u00a0]?(?:["'“‘«「][ \u00a0]?([^"'”’»」\n]{1,200}?)[ \u00a0]?["'”’»」]|([^\s"'“‘«「(){}]{1,200}))/uy;
const IN_BRACKETS = /["'”’»」]?[ \u00a0]?[(（]([^()（）\n]{1,200})[)）]/uy;
const NO_VALUE = /^(?:\p{Ll}+|[\p{P}\p{S}]*)$/u;

/**
 * Reads the values of placeholders out of a message.
 *
 * @param message what was pasted, unpacked
 * @param anchors placeholders of the document in the message's language
 * @returns values by the placeholder's name; of those that are not found there is none
 */
export function valuesOf(message: string, anchors: readonly Anchor[]): Map<string, string> {
  const values = new Map<string, string>();
  const small = message.toLowerCase();
  // Upper and lower case of some letters differ in length.
  if (small.length !== message.length) return values;
  let from = 0;
  for (const [name, before] of anchors) {
    const found = before === '(' ? matchAt(IN_BRACKETS, message, from) : nextValue(message, small, before, from);
    if (found === undefined) continue;
    values.set(name, found.value);
    from = found.end;
  }
  return values;
}

interface Found {
  readonly value: string;
  readonly end: number;
}

const HAN = /\p{Script=Han}/u;

function isLetter(sign = ''): boolean {
  return /\p{L}/u.test(sign);
}

function nextValue(message: string, small: string, before: string, from: number): Found | undefined {
  for (let at = small.indexOf(before, from); at >= 0; at = small.indexOf(before, at + before.length)) {
    const end = at + before.length;
    const isWord = HAN.test(before) || !(isLetter(message[at - 1]) || isLetter(message[end]));
    const found = isWord ? matchAt(VALUE, message, end) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function matchAt(pattern: RegExp, message: string, at: number): Found | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(message);
  if (match === null) return undefined;
  const quoted = match[1];
  // Without quotes an everyday word is the rest of a sentence that is worded otherwise.
  const value = (quoted ?? match[2] ?? '').replace(/[.,;]+$/, '').trim();
  if (value === '' || (quoted === undefined && NO_VALUE.test(value))) return undefined;
  return { value, end: pattern.lastIndex - (quoted === undefined ? 0 : pattern === IN_BRACKETS ? 0 : 1) };
}

/** Text as it stands, or a value that was put in the place of a placeholder. */
export interface FilledPart {
  readonly text: string;
  readonly isValue: boolean;
}

/**
 * Puts values in the place of placeholders; those without a value stay as they are.
 *
 * @param text plain text
 * @param values by name
 */
export function fillPlaceholders(text: string, values: ReadonlyMap<string, string>): FilledPart[] {
  const parts: FilledPart[] = [];
  let end = 0;
  for (const { 0: whole, 1: name = '', index } of text.matchAll(PLACEHOLDER)) {
    const value = values.get(name);
    if (value === undefined) continue;
    if (index > end) parts.push({ text: text.slice(end, index), isValue: false });
    parts.push({ text: value, isValue: true });
    end = index + whole.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isValue: false });
  return parts;
}
