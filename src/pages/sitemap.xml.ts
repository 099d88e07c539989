import type { APIRoute } from 'astro';
import { sitemapXml } from '../site/sitemap.ts';

/** The sitemap; robots.txt names it. */
export const GET: APIRoute = async () =>
  new Response(await sitemapXml(), { headers: { 'content-type': 'application/xml' } });
