import type { APIRoute, GetStaticPaths } from 'astro';
import type { Locale } from '../../core/locales.ts';
import { HAND_OVER_KEYS } from '../../publish/hand-over-strings.ts';
import { localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** The words of the card for the help desk, for who opens it: no page carries them. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = translatorFor(locale);
  return Response.json(Object.fromEntries(HAND_OVER_KEYS.map((key) => [key, t(key)])));
};
