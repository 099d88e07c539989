import type { APIRoute } from 'astro';
import { briefView } from '../catalog/brief-view.ts';
import { DEFAULT_LOCALE } from '../core/locales.ts';
import { buildKinds } from '../search/kinds.ts';
import { getCatalog } from '../site/catalog.ts';

/** What kind of error each code is, who can put it right, and whether trying again helps. One file for all languages. */
export const GET: APIRoute = async () => {
  const { codes } = await getCatalog();
  return Response.json(buildKinds([...codes.values()].flat().map((entry) => briefView(entry, DEFAULT_LOCALE))));
};
