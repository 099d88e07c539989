import { defineMiddleware } from 'astro:middleware';
import { canHoldMarks, withMarksResolved } from './fallback-marks.ts';

/**
 * Says the language of words of ours that fall back to English, and leaves their marks out of Markdown, tables and feeds, where
 * pages are shown while one works on them. In a build scripts/site/site-writer.ts does the same.
 */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const type = response.headers.get('content-type') ?? '';
  if (!canHoldMarks(type)) return response;
  const { status, headers } = response;
  return new Response(withMarksResolved(type, await response.text()), { status, headers });
});
