import { type Family, fullCode } from '../core/families.ts';
import type { Remark } from './code-texts.ts';
import type { Decoded } from './decode.ts';
import { BLANK_KINDS, type BlankKind } from './redact/kinds.ts';
import type { Piece } from './redact.ts';
import type { Redacted } from './redacted.ts';
import { showTime } from './times.ts';
import type { CardWords } from './words.ts';

/** A value on the card. */
export interface CardValue {
  readonly text: string;
  /** What follows it: the meaning of a code. */
  readonly meaning?: string | undefined;
  /** The language of the meaning where it is not the card's. */
  readonly lang?: string | undefined;
  readonly url?: string | undefined;
  /** Kind, fixer and retry of a code, and what the reader does first. */
  readonly remarks?: readonly Remark[] | undefined;
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
  /** The pasted text, taken apart at its blanks. */
  readonly message: { readonly label: string; readonly parts: readonly MessagePart[] } | undefined;
  /** What of the message is blank; nothing where the message is left out. */
  readonly removed: CardRow | undefined;
}

/** Text, or a blank. */
export interface MessagePart {
  /** What stands on the card: of a blank its mark, or the original while it is open. */
  readonly text: string;
  readonly blank?: Blank | undefined;
}

/** Something that is blank until the reader opens it. */
export interface Blank {
  /** Tells it from the others of the card. */
  readonly key: string;
  readonly kind: BlankKind;
  readonly isOpen: boolean;
}

/** What a card is made of. */
export interface CardSource {
  readonly decoded: Decoded;
  /** What was pasted, closed. */
  readonly redacted: Redacted;
  /** The card's language. */
  readonly words: CardWords;
  readonly symbolOf: (family: Family, code: string) => string | undefined;
  /** Absolute address of a code's page in the card's language. */
  readonly urlOf: (family: Family, code: string) => string;
  readonly withMessage: boolean;
  /** Keys of the blanks the reader has opened. */
  readonly opened: ReadonlySet<string>;
}

/**
 * Whether a card says too little without the text itself: its fields hold ids, time and error value, and a sentence for each
 * code that is known. Where all codes are, the text would say everything once more.
 *
 * @param decoded what the text says
 */
export function needsMessage({ codes }: Decoded): boolean {
  return codes.length === 0 || codes.some(({ known }) => !known);
}

/**
 * Makes the card of a text that was closed.
 *
 * @param source see `CardSource`
 */
export function cardOf(source: CardSource): Card {
  const { decoded, words, redacted, withMessage, opened } = source;
  const { t } = words;
  const parts = partsOf(redacted.pieces, words, opened);
  const clean = (pieces: readonly Piece[]): string =>
    partsOf(pieces, words, new Set())
      .map((part) => part.text)
      .join('');
  const rows: CardRow[] = [];
  const add = (label: string, values: readonly CardValue[]): void => {
    if (values.length > 0) rows.push({ label, values });
  };
  const plain = (values: readonly (string | undefined)[]): CardValue[] =>
    values.filter((value) => value !== undefined).map((value) => ({ text: value }));
  add(t('codes'), codeValues(source, redacted.pieces));
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
  add(t('card.claims'), plain(redacted.claims.map(clean)));
  if (parts.length > 0 && redacted.isShortened) parts.push({ text: ` ${t('card.shortened')}` });
  const closed = parts.flatMap(({ blank }) => (blank === undefined || blank.isOpen ? [] : [blank.kind]));
  const kinds = BLANK_KINDS.filter((kind) => closed.includes(kind)).map((kind) => ({
    text: `${t(`kind.${kind}`)} (${words.number(closed.filter((other) => other === kind).length)})`,
  }));
  if (!withMessage || parts.length === 0)
    return { heading: t('card.heading'), rows, message: undefined, removed: undefined };
  return {
    heading: t('card.heading'),
    rows,
    message: { label: t('card.text'), parts },
    removed: { label: t('card.removed'), values: kinds.length > 0 ? kinds : [{ text: t('card.nothingRemoved') }] },
  };
}

function partsOf(pieces: readonly Piece[], { t }: CardWords, opened: ReadonlySet<string>): MessagePart[] {
  return pieces.map(({ text, kind, isBare }, at) => {
    if (kind === undefined) return { text };
    const key = String(at);
    const isOpen = opened.has(key);
    const mark = t(`mark.${kind}`);
    return { text: isOpen ? text : isBare === true ? `"${mark}"` : mark, blank: { key, kind, isOpen } };
  });
}

function codeValues({ decoded, words, symbolOf, urlOf }: CardSource, pieces: readonly Piece[]): CardValue[] {
  // Digits that are blank for good reason, as those of a one-time code are, are no code either.
  const digitsOf = (isBlank: boolean): string =>
    pieces
      .filter(({ kind }) => (kind !== undefined) === isBlank)
      .map(({ text }) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, ''))
      .join(' ');
  const [blank, shown] = [digitsOf(true), digitsOf(false)];
  const isShown = (code: string): boolean => !blank.includes(code) || shown.includes(code);
  return decoded.codes
    .filter(({ code }) => isShown(code))
    .map(({ family, code, known }) => {
      const full = fullCode(family, code);
      if (!known) return { text: full, meaning: words.t('card.unknown') };
      const symbol = symbolOf(family, code);
      const { text, lang } = words.meaning(family, code);
      const { three, line } = words.remarks(family, code);
      return {
        text: symbol === undefined ? full : `${full} ${symbol}`,
        meaning: text === '' ? undefined : text,
        lang,
        url: urlOf(family, code),
        remarks: line === undefined ? three : [...three, line],
      };
    });
}
