import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { formatAtom } from '../../publish/atom.ts';
import { changesFeed } from '../../publish/changes-feed.ts';
import { NEWEST_FIRST } from '../../site/history.ts';
import { absoluteUrl, localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';

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
    entries: changesFeed(NEWEST_FIRST, page, locale, t),
  });
  return new Response(feed, { headers: { 'content-type': 'application/atom+xml' } });
};
