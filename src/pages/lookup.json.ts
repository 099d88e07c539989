import type { APIRoute } from 'astro';
import facts from '../../content/facts/aadsts.json';
import { buildLookup, type LookupEntry } from '../resolve/lookup-data.ts';
import { getCatalog } from '../site/catalog.ts';

const FACTS = new Map<string, { readonly formerSymbols?: readonly string[]; readonly links?: readonly string[] }>(
  Object.entries(facts),
);

/** Every code and its names, for the resolver in the browser (`src/client/lookup.ts`). One file for all languages. */
export const GET: APIRoute = async () => {
  const { codes } = await getCatalog();
  const entries = [...codes.values()].flat().map(
    ({ family, code, symbol }): LookupEntry => ({
      family,
      code,
      symbol,
      formerSymbols: family === 'aadsts' ? FACTS.get(code)?.formerSymbols : undefined,
    }),
  );
  return Response.json(buildLookup(entries));
};
