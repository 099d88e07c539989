import type { APIRoute, GetStaticPaths } from 'astro';
import { ROLES } from '../../../catalog/answers-schema.ts';
import type { Locale } from '../../../core/locales.ts';
import type { Reader } from '../../../decode/code-texts.ts';
import { makeCodeTexts } from '../../../decode/make-code-texts.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { localePaths } from '../../../site/page.ts';

export const getStaticPaths: GetStaticPaths = () =>
  localePaths().flatMap(({ params, props }) =>
    [...ROLES, 'any' as const].map((reader) => ({ params: { ...params, reader }, props: { ...props, reader } })),
  );

/** What the decode page and its card say of the codes in one language to one reader. */
export const GET: APIRoute<{ locale: Locale; reader: Reader }> = async ({ props: { locale, reader } }) => {
  const { codes } = await getCatalog();
  return Response.json(makeCodeTexts([...codes.values()].flat(), locale, reader));
};
