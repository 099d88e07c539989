import { type Family, fullCode } from '../core/families.ts';
import { unpack } from '../resolve/resolve.ts';
import type { Decoded } from './decode.ts';
import { countRemovals, REMOVAL_KINDS, type Removal, type RemovalKind, redact } from './redact.ts';
import { showTime } from './times.ts';
import { splitAtPaths } from './windows-paths.ts';
import type { Words } from './words.ts';

/** A value on the card. */
export interface CardValue {
  readonly text: string;
  /** What follows it: the meaning of a code. */
  readonly meaning?: string | undefined;
  /** The language of the meaning where it is not the card's. */
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
}

/** One thing the card says. */
export interface CardRow {
  readonly label: string;
  readonly values: readonly CardValue[];
}

/** What to hand to the help desk or an administrator. */
export interface Card {
  readonly heading: string;
  readonly rows: readonly CardRow[];
  /** The pasted text, taken apart at the marks that stand for what was taken out. */
  readonly message: { readonly label: string; readonly parts: readonly MessagePart[] } | undefined;
  readonly removed: CardRow;
}

/** Text, or a mark in the place of something that was taken out. */
export interface MessagePart {
  readonly text: string;
  readonly isMark: boolean;
}

/** What a card is made of. */
export interface CardSource {
  readonly decoded: Decoded;
  /** What was pasted. */
  readonly text: string;
  /** The card's language. */
  readonly words: Words;
  readonly symbolOf: (family: Family, code: string) => string | undefined;
  /** Absolute address of a code's page in the card's language. */
  readonly urlOf: (family: Family, code: string) => string;
  readonly withMessage: boolean;
  /** Leave personal data in. Tokens and secrets are taken out all the same. */
  readonly keepNames: boolean;
}

/** A longer message is cut: the card is for reading. */
const LONGEST_MESSAGE = 2000;
/** Signs that the text is packed and would be hard to read as it is. */
const PACKED = /%[2357][\dA-F]|\\[rnu"]|&(?:amp|quot|#)/i;

/**
 * Makes the card.
 *
 * @param source see `CardSource`
 */
export function makeCard(source: CardSource): Card {
  const { decoded, words, text, withMessage, keepNames } = source;
  const { t } = words;
  const marks = marksIn(words);
  const clean = (value: string): string => redact(value, { marks, keepNames }).text;
  const rows: CardRow[] = [];
  const add = (label: string, values: readonly CardValue[]): void => {
    if (values.length > 0) rows.push({ label, values });
  };
  const plain = (values: readonly (string | undefined)[]): CardValue[] =>
    values.filter((value) => value !== undefined).map((value) => ({ text: value }));
  add(t('codes'), codeValues(source));
  const errors = [
    ...decoded.errors.map(({ code, starts }) => (starts.length > 0 ? `${code}…` : code)),
    ...decoded.suberrors.map((value) => `suberror ${value}`),
    ...decoded.apiErrors.map(({ name }) => name),
  ];
  add(t('card.error'), plain(errors));
  if (decoded.timestamp !== undefined) {
    const { utc, iso } = showTime(decoded.timestamp, words.locale);
    add(t('time'), plain([iso === undefined ? `${utc} ${t('noZone')}` : utc]));
  }
  add(t('traceId'), plain([decoded.traceId]));
  add(t('correlationId'), plain([decoded.correlationId]));
  add(t('applicationId'), plain(decoded.applicationIds));
  const claims = decoded.claims.flatMap((challenge) => challenge.claims);
  add(t('card.claims'), plain(claims.map(({ name, value }) => clean(value === '' ? name : `${name}=${value}`))));
  const { message, removals } = cleanMessage(text, marks, keepNames);
  const kinds = countRemovals(removals).map(([kind, count]) => ({
    text: `${t(`kind.${kind}`)} (${words.number(count)})`,
  }));
  const parts = partsOf(shorten(message, t('card.shortened')), Object.values(marks));
  return {
    heading: t('card.heading'),
    rows,
    message: withMessage && message !== '' ? { label: t('card.text'), parts } : undefined,
    removed: { label: t('card.removed'), values: kinds.length > 0 ? kinds : [{ text: t('card.nothingRemoved') }] },
  };
}

function codeValues({ decoded, words, symbolOf, urlOf }: CardSource): CardValue[] {
  return decoded.codes.map(({ family, code, known }) => {
    const full = fullCode(family, code);
    if (!known) return { text: full, meaning: words.t('card.unknown') };
    const symbol = symbolOf(family, code);
    const { text, lang } = words.meaning(family, code);
    return {
      text: symbol === undefined ? full : `${full} ${symbol}`,
      meaning: text === '' ? undefined : text,
      lang,
      url: urlOf(family, code),
    };
  });
}

function marksIn({ t }: Words): Record<RemovalKind, string> {
  return Object.fromEntries(REMOVAL_KINDS.map((kind) => [kind, t(`mark.${kind}`)])) as Record<RemovalKind, string>;
}

/** Takes out twice: what is packed deeper than the patterns see is readable, and taken out, once it is unpacked. */
function cleanMessage(
  text: string,
  marks: Record<RemovalKind, string>,
  keepNames: boolean,
): { message: string; removals: Removal[] } {
  const first = redact(text, { marks, keepNames });
  if (!PACKED.test(first.text)) return { message: first.text.trim(), removals: [...first.removals] };
  const second = redact(unpackMessage(first.text), { marks, keepNames });
  return { message: second.text.trim(), removals: [...first.removals, ...second.removals] };
}

/** Unpacks all but paths of Windows: `\repos` there is a folder, and no line break. */
function unpackMessage(text: string): string {
  return splitAtPaths(text)
    .map((piece, index) => (index % 2 === 1 ? piece.replaceAll('\\\\', '\\') : unpack(piece)))
    .join('');
}

function shorten(message: string, mark: string): string {
  if (message.length <= LONGEST_MESSAGE) return message;
  const cut = message.slice(0, LONGEST_MESSAGE);
  // Neither within a word nor within a mark.
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST_MESSAGE - 100)).replace(/\[[^\]]{0,40}$/, '')} ${mark}`;
}

function partsOf(message: string, marks: readonly string[]): MessagePart[] {
  const parts: MessagePart[] = [];
  let end = 0;
  for (const { 0: bracketed, index } of message.matchAll(/\[[^\]\n]{1,40}\]/g)) {
    if (!marks.includes(bracketed)) continue;
    if (index > end) parts.push({ text: message.slice(end, index), isMark: false });
    parts.push({ text: bracketed, isMark: true });
    end = index + bracketed.length;
  }
  if (end < message.length) parts.push({ text: message.slice(end), isMark: false });
  return parts;
}
