import { readCatalog } from '../../../src/catalog/content-files.ts';
import { findText } from '../../../src/catalog/local-text.ts';
import { fullCode } from '../../../src/core/families.ts';
import { LOCALES, type Locale } from '../../../src/core/locales.ts';

/** An entry as other generators get it: the same words, title and address as in the Atlas. */
export interface SiteText {
  readonly locale: Locale;
  /** `aadsts/50058` */
  readonly path: string;
  readonly title: string;
  /** Markdown; empty for a code that is only known to exist. */
  readonly body: string;
}

/**
 * The entries of the Atlas in all its languages: each code and guide that has a page, with the text that page shows. What the Atlas
 * says besides (answers, evidence, lists by first digits) is left out.
 *
 * @param root the project
 */
export function siteTexts(root: string): SiteText[] {
  const { codes, guides } = readCatalog(root);
  return LOCALES.flatMap((locale) => [
    ...[...codes.values()].flat().map(({ family, code, symbol, texts }) => ({
      locale,
      path: `${family}/${code}`,
      title: [fullCode(family, code), symbol].filter(Boolean).join(' '),
      body: findText(texts, locale)?.text.body ?? '',
    })),
    ...guides.map(({ slug, texts }) => {
      const text = findText(texts, locale)?.text;
      return { locale, path: `guides/${slug}`, title: text?.title ?? slug, body: text?.body ?? '' };
    }),
  ]);
}
