import type { Decoded } from './decode.ts';
import type { Vocabulary } from './redact/vocabulary.ts';
import { type Piece, redact } from './redact.ts';

/** A text that was closed, as it crosses from the thread that read it to the card. */
export interface Redacted {
  /** The text, cut where it is longer than a card. */
  readonly pieces: readonly Piece[];
  /** Was it cut? */
  readonly isShortened: boolean;
  /** What a claims challenge asks for, a claim each. */
  readonly claims: readonly (readonly Piece[])[];
}

/** A longer message is cut: the card is for reading. */
const LONGEST_MESSAGE = 20_000;

/**
 * Closes what a card says of a text. It takes a while where the text is long: the thread that reads the text does it.
 *
 * @param text what was pasted
 * @param decoded the text, decoded
 * @param vocabulary the words that stay
 */
export function redactRecord(text: string, decoded: Decoded, vocabulary: Vocabulary): Redacted {
  const recognised = recognisedIn(decoded);
  return {
    pieces: redact(shortened(text), vocabulary, recognised),
    isShortened: text.length > LONGEST_MESSAGE,
    claims: decoded.claims
      .flatMap((challenge) => challenge.claims)
      .map(({ name, value }) => redact(value === '' ? name : `${name}=${value}`, vocabulary, recognised)),
  };
}

/**
 * What the decoder found in the text, for what stays on the card.
 *
 * @param decoded the text, decoded
 */
export function recognisedIn(decoded: Decoded) {
  return {
    // A number that is no code we know is one only where it is written as one.
    codes: decoded.codes.filter(({ known }) => known).map(({ code }) => code),
    ids: [decoded.traceId, decoded.correlationId, ...decoded.applicationIds].filter((id) => id !== undefined),
    names: [
      ...decoded.errors.map(({ code }) => code),
      ...decoded.suberrors,
      ...decoded.apiErrors.map(({ name }) => name),
    ],
  };
}

/** What is longer than a card is cut between two words. */
function shortened(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length <= LONGEST_MESSAGE) return trimmed;
  const cut = trimmed.slice(0, LONGEST_MESSAGE);
  return cut.slice(0, Math.max(0, cut.search(/\s\S*$/)));
}
