import type { APIRoute } from 'astro';
import { buildLookup, type LookupEntry } from '../resolve/lookup-data.ts';
import { getCatalog } from '../site/catalog.ts';
import { formerSymbolsOf } from '../site/history.ts';

/** Every code and its names, for the resolver in the browser (`src/client/lookup.ts`). One file for all languages. */
export const GET: APIRoute = async () => {
  const { codes } = await getCatalog();
  const entries = [...codes.values()].flat().map(
    ({ family, code, symbol }): LookupEntry => ({
      family,
      code,
      symbol,
      formerSymbols: formerSymbolsOf(family, code).filter((name) => name !== symbol),
    }),
  );
  return Response.json(buildLookup(entries));
};
