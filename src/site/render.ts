import type { Locale } from '../core/locales.ts';
import { codePath } from '../core/routes.ts';
import { renderInline, renderMarkdown, renderPlain, renderWords } from '../text/render-markdown.ts';
import { getCatalog } from './catalog.ts';
import type { Page } from './page.ts';

/** Renders content for a page: codes in running text link to their pages in the page's language. */
export interface Renderer {
  /** Blocks of Markdown in some language (default: the page's). */
  readonly block: (markdown: string, locale?: Locale) => string;
  /** One line of Markdown. */
  readonly inline: (markdown: string, locale?: Locale) => string;
  /** One line of Markdown that stands in a link or is a heading: without links of its own. */
  readonly title: (markdown: string, locale?: Locale) => string;
  /** Words of ours: plain text with code between backquotes; of names of codes, links are made on request. */
  readonly words: (text: string, locale?: Locale, linksNames?: boolean) => string;
  /** Plain text. */
  readonly plain: (text: string, locale?: Locale) => string;
}

/**
 * The renderer of a page.
 *
 * @param page the page
 * @param article address of the article about the page's own code: where a text names that code, it means the article
 */
export async function rendererFor(page: Page, article?: string): Promise<Renderer> {
  const { byFullCode } = await getCatalog();
  const hrefOfCode = (fullCode: string): string | undefined => {
    const entry = byFullCode.get(fullCode);
    if (entry === undefined) return undefined;
    const path = codePath(entry.family, entry.code);
    return path === page.path ? article : page.href(path);
  };
  return {
    block: (markdown, locale = page.locale) => renderMarkdown(markdown, { hrefOfCode, locale }),
    inline: (markdown, locale = page.locale) => renderInline(markdown, { hrefOfCode, locale }),
    title: (markdown, locale = page.locale) => renderInline(markdown, { locale, unlinked: true }),
    words: (text, locale = page.locale, linksNames = false) => renderWords(text, { hrefOfCode, locale, linksNames }),
    plain: (text, locale = page.locale) => renderPlain(text, { hrefOfCode, locale }),
  };
}
