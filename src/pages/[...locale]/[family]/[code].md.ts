import type { APIRoute } from 'astro';
import type { CodeEntry } from '../../../catalog/catalog.ts';
import { isBare } from '../../../catalog/code-view.ts';
import type { Locale } from '../../../core/locales.ts';
import { colon } from '../../../core/locales.ts';
import { codeMarkdown } from '../../../publish/code-markdown.ts';
import { getCatalog } from '../../../site/catalog.ts';
import { absoluteUrl, localePaths } from '../../../site/page.ts';
import { sourceById } from '../../../site/sources.ts';
import { translatorFor } from '../../../site/ui.ts';
import { viewOf } from '../../../site/views.ts';

/** Codes that say something, as Markdown: what the share button of their page copies. */
export async function getStaticPaths() {
  const { codes } = await getCatalog();
  const entries = [...codes.values()].flat().filter((entry) => !isBare(entry));
  return localePaths().flatMap(({ params, props }) =>
    entries.map((entry) => ({
      params: { ...params, family: entry.family, code: entry.code },
      props: { ...props, entry },
    })),
  );
}

export const GET: APIRoute<{ locale: Locale; entry: CodeEntry }> = async ({ props: { locale, entry }, site }) => {
  const view = await viewOf(entry, locale);
  const from = view.document && sourceById(view.document.text.source);
  const source = from && { title: from.title, url: from.origin.url, licence: from.licence };
  const url = absoluteUrl(locale, view.path, site);
  return new Response(codeMarkdown(view, { t: translatorFor(locale), url, colon: colon(locale), source }));
};
