import type { APIRoute } from 'astro';
import { formatSitemapIndex, sitemapPartPath } from '../lib/sitemap.ts';
import { absoluteUrl } from '../site/page.ts';
import { getSitemaps } from '../site/sitemap.ts';

/** The sitemap, or the index of its parts where one file may not hold it. The address is the same, and in robots.txt. */
export const GET: APIRoute = async ({ site }) => {
  const [first = '', ...others] = await getSitemaps();
  const partUrl = (_: string, at: number): string => absoluteUrl('en', sitemapPartPath(at + 1), site);
  const xml = others.length === 0 ? first : formatSitemapIndex([first, ...others].map(partUrl));
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
