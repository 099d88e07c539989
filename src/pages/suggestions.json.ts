import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../core/locales.ts';
import { translatorFor } from '../site/ui.ts';

/** How a page is offered in a language, and how the offer is declined. */
export interface Suggestion {
  readonly text: string;
  readonly dismiss: string;
}

/** What `suggestions.json` holds. */
export type Suggestions = Readonly<Record<Locale, Suggestion>>;

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
