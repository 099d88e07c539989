import type { APIRoute } from 'astro';
import { lookupEntries } from '../catalog/lookup-entries.ts';
import { buildLookup } from '../resolve/lookup-data.ts';
import { getCatalog } from '../site/catalog.ts';

/** Every code and its names, for the resolver in the browser (`src/client/lookup.ts`). One file for all languages. */
export const GET: APIRoute = async () => Response.json(buildLookup(lookupEntries(await getCatalog())));
