import type { CodeView } from '../../src/catalog/code-view.ts';
import type { Locale } from '../../src/core/locales.ts';

/**
 * A view whose document says something else.
 *
 * @param view of a code with a text
 * @param locale the language of the text, another than the page's
 * @param body its Markdown
 * @param action what the client does
 */
export function withText(
  view: CodeView | undefined,
  locale: Locale,
  body: string,
  action?: string,
): CodeView | undefined {
  if (view?.document === undefined) return view;
  const text = { ...view.document.text, locale, body, action };
  return { ...view, document: { ...view.document, text, isFallback: true } };
}
