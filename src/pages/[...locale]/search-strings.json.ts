import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { isSearchKey } from '../../search/strings.ts';
import { localePaths } from '../../site/page.ts';
import { stringKeys, translatorFor } from '../../site/ui.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** The interface strings of the search, fetched with the first intent to search instead of standing on every page. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = translatorFor(locale);
  const keys = stringKeys(locale).filter(isSearchKey);
  return Response.json(Object.fromEntries(keys.map((key) => [key, t(key)])));
};
