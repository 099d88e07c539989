import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalog } from '../../src/catalog/content-files.ts';
import type { EditionHistory } from '../../src/catalog/history.ts';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { localizedPath, type PagePath } from '../../src/core/routes.ts';
import { createTranslator, type Translator, type UiStrings } from '../../src/core/ui-strings.ts';
import { type DataFile, dataFiles } from '../../src/publish/formats/files.ts';
import { type SiteData, siteData } from '../../src/publish/formats/site-data.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '../..');

/** Where a site is that is built without saying where. */
export const SITE = 'https://entra-error-atlas.example';

/** Absolute address of a page of that site. */
export function urlOf(locale: Locale, path: PagePath): string {
  const address = localizedPath(locale, path);
  return SITE + (address === '/' ? '' : address);
}

const stringsOf = (locale: Locale): UiStrings =>
  JSON.parse(readFileSync(join(ROOT, 'content/ui', `${locale}.json`), 'utf8')) as UiStrings;

const translators = new Map(
  LOCALES.map((locale): [Locale, Translator] => [locale, createTranslator(locale, stringsOf(locale), stringsOf('en'))]),
);

/** Interface strings of the project. */
export function translatorFor(locale: Locale): Translator {
  return translators.get(locale) as Translator;
}

/** The editions of the documents, the one taken in last first. */
function readEditions(): EditionHistory[] {
  const { editions } = JSON.parse(readFileSync(join(ROOT, 'content/history/editions.json'), 'utf8'));
  return (editions as EditionHistory[]).reverse();
}

let site: SiteData | undefined;
let files: ReadonlyMap<string, string> | undefined;

/** The project's codes, read once. */
export function realSiteData(): SiteData {
  site ??= siteData(readCatalog(ROOT), readEditions(), urlOf, translatorFor);
  return site;
}

/**
 * A file for programs, made from the project's content.
 *
 * @param path `/api/v1/codes.json`
 * @throws Error when there is none
 */
export function dataFile(path: PagePath): string {
  files ??= new Map(dataFiles(realSiteData()).map((file: DataFile) => [file.path, file.text]));
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}; there are ${[...files.keys()].join(', ')}`);
  return text;
}
