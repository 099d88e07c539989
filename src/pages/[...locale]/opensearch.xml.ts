import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { formatOpenSearch } from '../../publish/opensearch.ts';
import { absoluteUrl, localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** Makes the browser's address bar a search of the Atlas, in the page's language. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) => {
  const t = translatorFor(locale);
  const description = formatOpenSearch({
    shortName: 'Entra Atlas',
    description: t('search.opensearch'),
    language: locale,
    search: absoluteUrl(locale, '/search', site),
    self: absoluteUrl(locale, '/opensearch.xml', site),
    icon: absoluteUrl('en', '/favicon.svg', site),
  });
  return new Response(description, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
