import { defineMiddleware } from 'astro:middleware';
import { DEFAULT_LOCALE, LOCALES } from './core/locales.ts';
import { resolveMarks, withoutMarks } from './site/fallback-marks.ts';
import { hasFallbacks } from './site/ui.ts';

const isComplete = !LOCALES.some((locale) => locale !== DEFAULT_LOCALE && hasFallbacks(locale));

/**
 * Says the language of interface strings that fall back to English, and leaves their marks out of Markdown, tables and feeds.
 * Nothing is to be done where every language has all.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (isComplete || !/^text\/|json|xml/.test(type)) return response;
  const text = await response.text();
  const { status, headers } = response;
  return new Response(type.includes('html') ? resolveMarks(text) : withoutMarks(text), { status, headers });
});
