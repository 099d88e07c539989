import type { APIRoute } from 'astro';
import { API, LLMS_PATH } from '../publish/formats/paths.ts';
import { absoluteUrl } from '../site/page.ts';

/** Everything may be crawled, by whoever; it also says where the same is to be had in one file. */
export const GET: APIRoute = ({ site }) =>
  new Response(`# Search engines, assistants, archives and people's own tools are welcome to all of this site.
# Programs need not crawl it: ${absoluteUrl('en', `${API}/codes.json`, site)} has every code,
# ${absoluteUrl('en', LLMS_PATH, site)} says what else there is. Texts of Microsoft are under CC BY 4.0.
User-agent: *
Allow: /
Sitemap: ${absoluteUrl('en', '/sitemap.xml', site)}
`);
