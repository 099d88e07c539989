import { readCatalog } from '../../../src/catalog/content-files.ts';
import type { Texts } from '../../../src/catalog/local-text.ts';
import { fullCode } from '../../../src/core/families.ts';
import { LOCALES, type Locale } from '../../../src/core/locales.ts';

/** A text as other generators get it: the same words, title and address as in the Atlas. */
export interface SiteText {
  readonly locale: Locale;
  /** `aadsts/50058` */
  readonly path: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

/**
 * The texts of the Atlas in all its languages. What the Atlas has pages for besides (codes that are only known to exist, lists by
 * first digits) and what it says besides (answers, evidence) is left out: the others have fewer pages, and shorter ones.
 *
 * @param root the project
 */
export function siteTexts(root: string): SiteText[] {
  const { codes, guides } = readCatalog(root);
  const inEach = (path: string, titleOf: (title: string | undefined) => string, texts: Texts): SiteText[] =>
    LOCALES.flatMap((locale) => {
      const text = texts.get(locale);
      return text === undefined ? [] : [{ locale, path, title: titleOf(text.title), body: text.body }];
    });
  return [
    ...[...codes.values()].flat().flatMap(({ family, code, symbol, texts }) => {
      const name = [fullCode(family, code), symbol].filter(Boolean).join(' ');
      return inEach(`${family}/${code}`, () => name, texts);
    }),
    ...guides.flatMap(({ slug, texts }) => inEach(`guides/${slug}`, (title) => title ?? slug, texts)),
  ];
}
