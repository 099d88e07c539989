import type { APIRoute, GetStaticPaths } from 'astro';
import { answerLater } from '../../site/preview/later.ts';
import { allPreviews, drawPreview, type Preview } from '../../site/preview/previews.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await allPreviews()).map((preview) => ({
    params: { picture: preview.path.replace(/^\/previews\/|\.png$/g, '') },
    props: { preview },
  }));

/** A picture for link previews. */
export const GET: APIRoute<{ preview: Preview }> = ({ props: { preview } }) =>
  answerLater(() => drawPreview(preview), 'image/png');
