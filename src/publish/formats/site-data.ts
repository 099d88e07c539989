import type { Catalog } from '../../catalog/catalog.ts';
import type { EditionHistory } from '../../catalog/history.ts';
import type { Locale } from '../../core/locales.ts';
import type { Translator } from '../../core/ui-strings.ts';
import type { SlimCode } from './schemas.ts';
import { slimCode, type UrlOf } from './slim-code.ts';

/** What the files that hold all codes are written from. */
export interface SiteData {
  readonly catalog: Catalog;
  readonly codes: readonly SlimCode[];
  /** Editions of the documents, the one taken in last first. */
  readonly editions: readonly EditionHistory[];
  readonly urlOf: UrlOf;
  readonly translatorFor: (locale: Locale) => Translator;
}

/**
 * What the files that hold all codes are written from.
 *
 * @param catalog all entries
 * @param editions of the documents, the one taken in last first
 * @param urlOf absolute address of a page
 * @param translatorFor interface strings
 */
export function siteData(
  catalog: Catalog,
  editions: readonly EditionHistory[],
  urlOf: UrlOf,
  translatorFor: SiteData['translatorFor'],
): SiteData {
  const codes = [...catalog.codes.values()].flat().map((entry) => slimCode(entry, urlOf));
  return { catalog, codes, editions, urlOf, translatorFor };
}
