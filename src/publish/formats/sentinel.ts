import type { Locale } from '../../core/locales.ts';
import type { PagePath } from '../../core/routes.ts';
import { writeCsv } from '../../decode/csv-write.ts';
import { DATA_LICENCE } from './codes-json.ts';
import { LOG_COLUMNS, logCodes } from './log-codes.ts';
import { watchlistPath } from './paths.ts';
import type { SlimCode } from './schemas.ts';
import { sentenceIn, type UrlOf } from './slim-code.ts';

/** How queries name the list: `_GetWatchlist('EntraErrors')`. */
export const WATCHLIST = { alias: 'EntraErrors', searchKey: LOG_COLUMNS[0] } as const;

/** The list's two files: rows to upload, and a template that brings them along. */
export const WATCHLIST_FILES: readonly {
  readonly path: (locale: Locale) => PagePath;
  readonly write: (codes: readonly SlimCode[], locale: Locale, urlOf: UrlOf) => string;
}[] = [
  { path: (locale) => watchlistPath(locale, 'csv'), write: watchlistCsv },
  { path: (locale) => watchlistPath(locale, 'json'), write: watchlistTemplate },
];

/**
 * Rows of a watch list (https://learn.microsoft.com/azure/sentinel/watchlists-create). Without byte order mark, which would
 * become part of the first column's name, the search key.
 *
 * @param codes all codes
 * @param locale the language of the sentences and pages
 * @param urlOf address of a page
 */
export function watchlistCsv(codes: readonly SlimCode[], locale: Locale, urlOf: UrlOf): string {
  const rows = logCodes(codes).map((one) => [
    ...[one.code, [one.name, one.symbol].filter(Boolean).join(' '), one.kind, one.fixers.join(', '), one.retry],
    ...[sentenceIn(one, locale), urlOf(locale, `/${one.id}`)],
  ]);
  return writeCsv([LOG_COLUMNS, ...rows]).replace(/^\uFEFF/, '');
}

/**
 * The watch list as a template for Azure Resource Manager
 * (https://learn.microsoft.com/azure/templates/microsoft.securityinsights/watchlists).
 *
 * @param codes all codes
 * @param locale the language of the sentences and pages
 * @param urlOf address of a page
 */
export function watchlistTemplate(codes: readonly SlimCode[], locale: Locale, urlOf: UrlOf): string {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    metadata: { license: DATA_LICENCE },
    parameters: { workspace: { type: 'string', metadata: { description: 'Name of the Log Analytics workspace' } } },
    resources: [
      {
        type: 'Microsoft.OperationalInsights/workspaces/providers/watchlists',
        apiVersion: '2023-02-01',
        name: `[concat(parameters('workspace'), '/Microsoft.SecurityInsights/${WATCHLIST.alias}')]`,
        properties: {
          displayName: 'Entra error codes',
          description: 'What the codes of Microsoft Entra sign-in logs mean, by the Entra Error Atlas',
          provider: 'Entra Error Atlas',
          source: 'Local file',
          sourceType: 'Local file',
          watchlistAlias: WATCHLIST.alias,
          itemsSearchKey: WATCHLIST.searchKey,
          contentType: 'text/csv',
          numberOfLinesToSkip: 0,
          rawContent: watchlistCsv(codes, locale, urlOf),
        },
      },
    ],
  };
  return `${JSON.stringify(template)}\n`;
}
