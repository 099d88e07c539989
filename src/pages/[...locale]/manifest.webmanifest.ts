import type { APIRoute, GetStaticPaths } from 'astro';
import { type Locale, localeFacts } from '../../core/locales.ts';
import { webManifest } from '../../publish/web-manifest.ts';
import { withoutMarks } from '../../site/fallback-marks.ts';
import { hrefIn, localePaths } from '../../site/page.ts';
import { translatorFor } from '../../site/ui.ts';

export const getStaticPaths: GetStaticPaths = localePaths;

/** Makes the site an app that can be installed, in the page's language. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale } }) => {
  const t = translatorFor(locale);
  const manifest = webManifest({
    locale,
    dir: localeFacts(locale).dir,
    name: t('site.name'),
    description: withoutMarks(t('site.description')),
    start: hrefIn(locale, '/'),
    scope: hrefIn('en', '/'),
    iconOf: (size, isMaskable) => hrefIn('en', `/icons/${isMaskable ? 'maskable' : 'any'}-${size}.png`),
    shortcuts: [
      { name: withoutMarks(t('nav.decode')), url: hrefIn(locale, '/decode') },
      { name: withoutMarks(t('nav.guides')), url: hrefIn(locale, '/guides') },
    ],
  });
  return new Response(JSON.stringify(manifest), { headers: { 'content-type': 'application/manifest+json' } });
};
