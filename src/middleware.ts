import { defineMiddleware } from 'astro:middleware';
import { resolveMarks, withoutMarks } from './site/fallback-marks.ts';

/** Says the language of words of ours that fall back to English, and leaves their marks out of Markdown, tables and feeds. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (!/^text\/|json|xml/.test(type)) return response;
  const text = await response.text();
  const { status, headers } = response;
  return new Response(type.includes('html') ? resolveMarks(text) : withoutMarks(text), { status, headers });
});
