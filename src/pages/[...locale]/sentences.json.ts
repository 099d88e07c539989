import type { APIRoute, GetStaticPaths } from 'astro';
import { chooseText } from '../../catalog/catalog.ts';
import type { Locale } from '../../core/locales.ts';
import type { Sentences } from '../../search/sentences.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';
import { summary } from '../../text/plain-text.ts';
import { setSpaces } from '../../text/typography.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** The first sentence of every code in one language, for lists that a browser makes. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { codes } = await getCatalog();
  const sentences: Sentences = Object.fromEntries(
    [...codes.values()].flat().map(({ family, code, texts }) => {
      const { text, isFallback } = chooseText(texts, locale);
      const sentence = setSpaces(summary(text), text.locale);
      return [`${family}/${code}`, isFallback && sentence !== '' ? [sentence, text.locale] : sentence];
    }),
  );
  return Response.json(sentences);
};
