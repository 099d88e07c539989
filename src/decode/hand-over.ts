import { type Card, type CardSource, cardOf } from './card.ts';
import type { Vocabulary } from './redact/vocabulary.ts';
import { redactRecord } from './redacted.ts';

export type { Card, CardRow, CardValue, MessagePart } from './card.ts';

/** What a card is made of where nothing was read before. */
export type PastedSource = Omit<CardSource, 'redacted'> & {
  /** What was pasted. */
  readonly text: string;
  /** The words that stay. */
  readonly vocabulary: Vocabulary;
};

/**
 * Makes the card of a pasted text.
 *
 * @param source see `PastedSource`
 */
export function makeCard({ text, vocabulary, ...source }: PastedSource): Card {
  return cardOf({ ...source, redacted: redactRecord(text, source.decoded, vocabulary) });
}
