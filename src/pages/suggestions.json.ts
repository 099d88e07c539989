import type { APIRoute } from 'astro';
import type { Suggestion } from '../client/page/suggestion.ts';
import { LOCALES } from '../core/locales.ts';
import { translatorFor } from '../site/ui.ts';

/** For the few who are offered another language: no page carries these words. */
export const GET: APIRoute = () =>
  Response.json(
    Object.fromEntries(
      LOCALES.map((locale) => {
        const t = translatorFor(locale);
        return [locale, { text: t('suggest.text'), dismiss: t('suggest.dismiss') } satisfies Suggestion];
      }),
    ),
  );
