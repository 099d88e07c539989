import type { APIRoute, GetStaticPaths } from 'astro';
import { briefView } from '../../catalog/brief-view.ts';
import type { Locale } from '../../core/locales.ts';
import type { Sentences } from '../../search/sentences.ts';
import { getCatalog } from '../../site/catalog.ts';
import { localePaths } from '../../site/page.ts';
import { setSpaces } from '../../text/typography.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/**
 * The sentence that stands for each code in one language, for lists that a browser makes. A code that is only known to exist
 * has none and is left out: there are four times as many of them as of others.
 */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { codes } = await getCatalog();
  const views = [...codes.values()].flat().map((entry) => briefView(entry, locale));
  const sentences: Sentences = Object.fromEntries(
    views
      .filter(({ isBare }) => !isBare)
      .map(({ id, sentence }) => {
        const text = sentence === undefined ? '' : setSpaces(sentence.text, sentence.locale);
        return [id, sentence !== undefined && sentence.locale !== locale ? [text, sentence.locale] : text];
      }),
  );
  return Response.json(sentences);
};
