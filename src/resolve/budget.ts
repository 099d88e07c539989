/** Bytes, gzipped, that a first lookup may cost: the resolver's script and its data together, for some 2,000 codes. */
export const LOOKUP_BUDGET = 12_000;
