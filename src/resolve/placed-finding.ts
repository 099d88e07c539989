import type { Finding, Suggestion } from './types.ts';

type Unwritten<Any> = Any extends Any ? Omit<Any, 'written'> : never;

/** A finding, or suggestion, before the text it was read from is added. */
export type PlacedFinding = Unwritten<Finding | Suggestion>;
