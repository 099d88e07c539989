import type { Finding, Suggestion } from './types.ts';

/** The text in the form the scanners read. */
export interface Query {
  /** Unpacked, with GUIDs blanked out so that their digits and letters name nothing. */
  readonly text: string;
  /** Is it short enough to be a question rather than a pasted text? Only then do bare numbers and words count. */
  readonly short: boolean;
}

type Unwritten<Any> = Any extends Any ? Omit<Any, 'written'> : never;

/** A finding, or suggestion, before the text it was read from is added. */
export type PlacedFinding = Unwritten<Finding | Suggestion>;
