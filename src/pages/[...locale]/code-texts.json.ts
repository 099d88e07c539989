import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { makeCodeTexts } from '../../decode/make-code-texts.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** What the decode page and its card say of the codes in one language. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { codes } = await getCatalog();
  return Response.json(makeCodeTexts([...codes.values()].flat(), locale));
};
