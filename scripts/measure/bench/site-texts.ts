import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog } from '../../../src/catalog/content-files.ts';
import { parseEntryFile } from '../../../src/catalog/entry-file.ts';
import { lookupEntries } from '../../../src/catalog/lookup-entries.ts';
import { FAMILIES, type Family, fullCode } from '../../../src/core/families.ts';
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
 * The texts of the Atlas in all its languages, the source's own where there is one, else the translation.
 *
 * @param root the project
 */
export function siteTexts(root: string): SiteText[] {
  const symbols = new Map(
    lookupEntries(readCatalog(root)).map(({ family, code, symbol }) => [`${family}/${code}`, symbol]),
  );
  return LOCALES.flatMap((locale) =>
    [...textsIn(root, locale)].map(([path, body]) => ({ locale, path, body, title: titleOf(path, symbols.get(path)) })),
  );
}

function textsIn(root: string, locale: Locale): Map<string, string> {
  const texts = new Map<string, string>();
  for (const kind of ['translations', 'codes']) {
    for (const family of FAMILIES) addTexts(texts, join(root, 'content', kind, family), family, locale);
  }
  addTexts(texts, join(root, 'content/translations/guides'), 'guides', locale);
  addTexts(texts, join(root, 'content/guides'), 'guides', locale);
  return texts;
}

function addTexts(texts: Map<string, string>, folder: string, family: string, locale: Locale): void {
  for (const name of readdirSync(folder)) {
    if (!readdirSync(join(folder, name)).includes(`${locale}.md`)) continue;
    const file = parseEntryFile(readFileSync(join(folder, name, `${locale}.md`), 'utf8'));
    if (file !== undefined) texts.set(`${family}/${name}`, file.body);
  }
}

function titleOf(path: string, symbol: string | undefined): string {
  const [family = '', name = ''] = path.split('/');
  return family === 'guides' ? name : [fullCode(family as Family, name), symbol].filter(Boolean).join(' ');
}
