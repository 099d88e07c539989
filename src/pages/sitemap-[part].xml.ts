import type { APIRoute } from 'astro';
import { getSitemaps, sitemapXml } from '../site/sitemap.ts';

/** Parts there are only where one file may not hold the sitemap. */
export async function getStaticPaths() {
  const files = await getSitemaps();
  return files.length === 1 ? [] : files.map((_, at) => ({ params: { part: `${at + 1}` } }));
}

/** A part of the sitemap. */
export const GET: APIRoute = async ({ params }) => {
  const pages = (await getSitemaps())[Number(params.part) - 1];
  return new Response(sitemapXml(pages), { headers: { 'content-type': 'application/xml' } });
};
