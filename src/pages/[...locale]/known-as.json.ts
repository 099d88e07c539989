import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { stateSentence } from '../../publish/state-sentence.ts';
import { packKnownAs } from '../../search/known-as.ts';
import { getCatalog } from '../../site/catalog.ts';
import { withoutMarks } from '../../site/fallback-marks.ts';
import { localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';
import { viewOf } from '../../site/views.ts';
import { firstSentence } from '../../text/plain-text.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** How the codes are known that have no sentence in `sentences.json`, for rows that would say nothing else. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { codes } = await getCatalog();
  const t = translatorFor(locale);
  const views = await Promise.all([...codes.values()].flat().map((entry) => viewOf(entry, locale)));
  const silent = views.filter(({ isBare, sentence }) => isBare || sentence === undefined);
  return Response.json(
    packKnownAs(
      silent.map((view) => {
        const state = withoutMarks(stateSentence(view, t) || t('list.noText'));
        return { family: view.family, code: view.code, sentence: firstSentence({ body: state, locale }) };
      }),
    ),
  );
};
