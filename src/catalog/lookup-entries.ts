import type { LookupEntry } from '../resolve/lookup-data.ts';
import type { Catalog } from './catalog.ts';

/**
 * What the resolver is told of each code.
 *
 * @param catalog all entries
 */
export function lookupEntries({ codes }: Catalog): LookupEntry[] {
  return [...codes.values()]
    .flat()
    .map(({ family, code, symbol, formerSymbols }) => ({ family, code, symbol, formerSymbols }));
}
