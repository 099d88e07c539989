import type { APIRoute, GetStaticPaths } from 'astro';
import { getDataFiles } from '../site/data-files.ts';

/** The files for programs (docs/DATA.md): which there are, `src/publish/formats/files.ts` says. */
export const getStaticPaths: GetStaticPaths = async () =>
  (await getDataFiles()).map(({ path, text }) => ({ params: { data: path.slice(1) }, props: { text } }));

export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => new Response(text);
