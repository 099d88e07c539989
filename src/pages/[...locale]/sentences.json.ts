import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { sentencesOf } from '../../decode/make-code-texts.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** The sentence that stands for each code in one language, for lists that a browser makes. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { codes } = await getCatalog();
  return Response.json(sentencesOf([...codes.values()].flat(), locale));
};
