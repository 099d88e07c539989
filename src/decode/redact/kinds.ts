/**
 * What a blank on the card probably was. `id` is a GUID of which nothing says what it names; `unknown` is all of which
 * neither a label nor its form says more.
 */
export const BLANK_KINDS = [
  'secret',
  'user',
  'tenant',
  'device',
  'place',
  'address',
  'id',
  'number',
  'unknown',
] as const;

export type BlankKind = (typeof BLANK_KINDS)[number];
