import type { APIRoute } from 'astro';
import { formatSitemapIndex, sitemapPartPath } from '../publish/sitemap.ts';
import { absoluteUrl } from '../site/page.ts';
import { getSitemaps, sitemapXml } from '../site/sitemap.ts';

/** The sitemap, or the index of its parts where one file may not hold it. The address is the same, and in robots.txt. */
export const GET: APIRoute = async ({ site }) => {
  const files = await getSitemaps();
  const partUrl = (_: unknown, at: number): string => absoluteUrl('en', sitemapPartPath(at + 1), site);
  const xml = files.length === 1 ? sitemapXml(files[0]) : formatSitemapIndex(files.map(partUrl));
  return new Response(xml, { headers: { 'content-type': 'application/xml' } });
};
