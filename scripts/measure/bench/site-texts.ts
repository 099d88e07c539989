import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeView } from '../../../src/catalog/code-view.ts';
import { readCatalog } from '../../../src/catalog/content-files.ts';
import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../../src/core/locales.ts';
import { localizedPath } from '../../../src/core/routes.ts';
import { createTranslator, type UiStrings } from '../../../src/core/ui-strings.ts';
import { codeMarkdown } from '../../../src/publish/code-markdown.ts';

/** A page as other generators get it: the same words, title and address as in the Atlas. */
export interface SiteText {
  readonly locale: Locale;
  /** `aadsts/50058` */
  readonly path: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
}

const SITE = 'https://entra-error-atlas.example';

/**
 * Every code and guide of the Atlas in all its languages, as "Copy as Markdown" gives them: answers, the document's words, and
 * the state of codes that are only known to exist. What the Atlas has pages for besides (lists by first digits, topics, search,
 * decode) is left out, and so is the evidence: the others have fewer pages, and shorter ones.
 *
 * @param root the project
 * @param isWanted chooses entries by their path; all by default
 */
export function siteTexts(root: string, isWanted: (path: string) => boolean = () => true): SiteText[] {
  const catalog = readCatalog(root);
  const stringsOf = (locale: Locale): UiStrings =>
    JSON.parse(readFileSync(join(root, 'content/ui', `${locale}.json`), 'utf8')) as UiStrings;
  const codes = [...catalog.codes.values()].flat().filter(({ family, code }) => isWanted(`${family}/${code}`));
  return LOCALES.flatMap((locale) => {
    const t = createTranslator(locale, stringsOf(locale), stringsOf(DEFAULT_LOCALE));
    return [
      ...codes.map((entry): SiteText => {
        const view = codeView(entry, locale, { catalog });
        const [head = '', ...blocks] = codeMarkdown(view, t, SITE + localizedPath(locale, view.path)).split('\n\n');
        return { locale, path: view.path.slice(1), title: head.replace(/^# /, ''), body: blocks.join('\n\n') };
      }),
      ...catalog.guides.flatMap(({ slug, texts }): SiteText[] => {
        const text = texts.get(locale);
        const path = `guides/${slug}`;
        return text === undefined || !isWanted(path)
          ? []
          : [{ locale, path, title: text.title ?? slug, body: text.body }];
      }),
    ];
  });
}
