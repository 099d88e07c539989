import type { APIRoute, GetStaticPaths } from 'astro';
import type { CodeEntry } from '../../catalog/catalog.ts';
import { LOCALES } from '../../core/locales.ts';
import { codeJson } from '../../publish/formats/code-json.ts';
import { schemaPath } from '../../publish/formats/paths.ts';
import { getCatalog } from '../../site/catalog.ts';
import { absoluteUrl } from '../../site/page.ts';
import { viewOf } from '../../site/views.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  [...(await getCatalog()).codes].flatMap(([family, entries]) =>
    entries.map((entry) => ({ params: { family, code: entry.code }, props: { entry } })),
  );

/** A code for programs, all languages in one file. */
export const GET: APIRoute<{ entry: CodeEntry }> = async ({ props: { entry }, site }) => {
  const views = await Promise.all(LOCALES.map((locale) => viewOf(entry, locale)));
  const urlOf = (...[locale, path]: [(typeof LOCALES)[number], `/${string}`]) => absoluteUrl(locale, path, site);
  return Response.json(codeJson(entry, views, urlOf, urlOf('en', schemaPath('code'))));
};
