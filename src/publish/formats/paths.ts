import { DEFAULT_LOCALE, type Locale } from '../../core/locales.ts';
import type { PagePath } from '../../core/routes.ts';
import { API_VERSION, type SchemaName } from './schemas.ts';

/** Folder of the files that hold all codes. */
export const API: PagePath = `/api/v${API_VERSION}`;

/** Where a code's page is as JSON, all languages in one: `/aadsts/50058.json`. */
export function jsonPath(page: PagePath): PagePath {
  return `${page}.json`;
}

/** Where a code's page is as Markdown, one file a language: `/aadsts/50058.md`. */
export function markdownPath(page: PagePath): PagePath {
  return `${page}.md`;
}

/** Where a schema is. */
export function schemaPath(name: SchemaName): PagePath {
  return `${API}/schema/${name}.json`;
}

export const CSV_PATH: PagePath = `${API}/codes.csv`;
export const POWERSHELL_PATH: PagePath = `${API}/EntraError.psm1`;
export const LLMS_PATH: PagePath = '/llms.txt';
export const LLMS_FULL_PATH: PagePath = '/llms-full.txt';

/** Where the JSON Feed of new codes is, in a language; English has the address it began with. */
export function feedPath(locale: Locale): PagePath {
  return `${API}/new-codes${locale === DEFAULT_LOCALE ? '' : `.${locale}`}.json`;
}

/** Where the table and the function for Kusto are, in a language. */
export function kqlPath(locale: Locale): PagePath {
  return `${API}/entra-errors.${locale}.kql`;
}

/** Where the watch list of Microsoft Sentinel is, as rows and as a template to deploy. */
export function watchlistPath(locale: Locale, ending: 'csv' | 'json'): PagePath {
  return `${API}/sentinel-watchlist.${locale}.${ending}`;
}
