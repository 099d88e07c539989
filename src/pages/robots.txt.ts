import type { APIRoute } from 'astro';
import { hrefIn } from '../site/page.ts';

/** Everything may be crawled; the sitemap says what there is. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(hrefIn('en', '/sitemap.xml'), site).href}\n`);
