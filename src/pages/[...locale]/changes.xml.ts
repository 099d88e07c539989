import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { formatAtom } from '../../publish/atom.ts';
import { changesIn, editionAnchor, editionTitle, NEWEST_FIRST } from '../../site/history.ts';
import { absoluteUrl, localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';
import { dateWords } from '../../text/date-words.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** The editions as a feed; an entry is dated by the day the edition was taken in. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) => {
  const t = translatorFor(locale);
  const page = absoluteUrl(locale, '/changes', site);
  const feed = formatAtom({
    title: `${t('changes.title')} · ${t('site.name')}`,
    language: locale,
    self: absoluteUrl(locale, '/changes.xml', site),
    page,
    author: t('site.name'),
    entries: NEWEST_FIRST.map((edition) => ({
      url: `${page}#${editionAnchor(edition.id)}`,
      title: editionTitle(edition, t),
      updated: edition.taken,
      summary: [
        ...(edition.date === null ? [] : [t('changes.written', { date: dateWords(edition.date, locale) })]),
        t('changes.listed', { count: edition.listed }),
        ...changesIn(edition).map(({ change, entries }) => `${t(`changes.${change}`)}: ${entries.length}`),
      ].join(' · '),
    })),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
