import type { APIRoute, GetStaticPaths } from 'astro';
import { askedEntries } from '../../catalog/asked-entries.ts';
import type { Locale } from '../../core/locales.ts';
import { buildAsked } from '../../search/asked/data.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';
import { synonymsOf } from '../../site/synonyms.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** What people type who do not know a code. Loaded beside the full-text index, not with the first lookup. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) =>
  Response.json(buildAsked(locale, askedEntries(await getCatalog(), locale), ...synonymsOf(locale)));
