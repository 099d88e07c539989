import { defineMiddleware } from 'astro:middleware';
import { hasMarks, resolveMarksOf } from './site/fallback-marks.ts';

/**
 * Says the language of words of ours that fall back to English, and leaves their marks out of Markdown, tables and feeds. In a
 * build scripts/site/site-writer.ts does the same, where it reads the text anyway.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (import.meta.env.PROD || !hasMarks(type)) return response;
  const { status, headers } = response;
  return new Response(resolveMarksOf(type, await response.text()), { status, headers });
});
