import type { APIRoute, GetStaticPaths } from 'astro';
import { allPreviews, drawPreview, type Preview } from '../../site/preview/previews.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allPreviews()).map((preview) => ({
    params: { picture: preview.path.replace(/^\/previews\/|\.png$/g, '') },
    props: { preview },
  }));

/** A picture for link previews. */
export const GET: APIRoute<{ preview: Preview }> = async ({ props: { preview } }) =>
  new Response(new Uint8Array(await drawPreview(preview)), { headers: { 'content-type': 'image/png' } });
