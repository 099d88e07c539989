import type { APIRoute, GetStaticPaths } from 'astro';
import { isBare } from '../../../catalog/brief-view.ts';
import type { CodeEntry } from '../../../catalog/catalog.ts';
import type { Locale } from '../../../core/locales.ts';
import { codeMarkdown } from '../../../publish/code-markdown.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { absoluteUrl, localePaths } from '../../../site/page.ts';
import { translatorFor } from '../../../site/ui.ts';
import { viewOf } from '../../../site/views.ts';

/** Where there is a text or an answer; of other codes there is nothing to read. */
export const getStaticPaths: GetStaticPaths = async () => {
  const { codes } = await getCatalog();
  return localePaths().flatMap(({ params, props }) =>
    [...codes].flatMap(([family, entries]) =>
      entries
        .filter((entry) => !isBare(entry))
        .map((entry) => ({ params: { ...params, family, code: entry.code }, props: { ...props, entry } })),
    ),
  );
};

/** A code's page as Markdown. */
export const GET: APIRoute<{ locale: Locale; entry: CodeEntry }> = async ({ props: { locale, entry }, site }) => {
  const view = await viewOf(entry, locale);
  return new Response(codeMarkdown(view, translatorFor(locale), absoluteUrl(locale, view.path, site)), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
};
