import { LOCALES } from '../../core/locales.ts';
import type { PagePath } from '../../core/routes.ts';
import { changesFile } from './changes.ts';
import { codesCsv } from './codes-csv.ts';
import { codesFile, topicsFile } from './codes-json.ts';
import { newCodesFeed } from './feed.ts';
import { kql } from './kql.ts';
import { llmsFullText, llmsText } from './llms.ts';
import { openApi } from './openapi.ts';
import { API, CSV_PATH, feedPath, kqlPath, LLMS_FULL_PATH, LLMS_PATH, POWERSHELL_PATH, schemaPath } from './paths.ts';
import { powershellModule } from './powershell.ts';
import { jsonSchema, SCHEMAS, type SchemaName } from './schemas.ts';
import { WATCHLIST_FILES } from './sentinel.ts';
import type { SiteData } from './site-data.ts';

/** A file for programs. */
export interface DataFile {
  readonly path: PagePath;
  readonly text: string;
}

/**
 * Every file for programs that is not about one code: each by its own writer, from the same codes.
 *
 * @param whole see `siteData`
 */
export function dataFiles(site: SiteData): DataFile[] {
  const json = (path: PagePath, value: object): DataFile => ({ path, text: `${JSON.stringify(value)}\n` });
  const address = (path: PagePath): string => site.urlOf('en', path);
  const full = llmsFullText(site);
  return [
    json(`${API}/codes.json`, codesFile(site)),
    { path: CSV_PATH, text: codesCsv(site.codes) },
    json(`${API}/topics.json`, topicsFile(site)),
    json(`${API}/changes.json`, changesFile(site)),
    ...LOCALES.map((locale) => json(feedPath(locale), newCodesFeed(site, locale))),
    ...(Object.keys(SCHEMAS) as SchemaName[]).map((name) =>
      json(schemaPath(name), jsonSchema(name, address(schemaPath(name)))),
    ),
    json(`${API}/openapi.json`, openApi(site)),
    ...LOCALES.flatMap((locale) => [
      { path: kqlPath(locale), text: kql(site.codes, locale, site.urlOf) },
      ...WATCHLIST_FILES.map(({ path, write }) => ({
        path: path(locale),
        text: write(site.codes, locale, site.urlOf),
      })),
    ]),
    { path: POWERSHELL_PATH, text: powershellModule(site.codes, site.urlOf) },
    { path: LLMS_PATH, text: llmsText(site, new TextEncoder().encode(full).length) },
    { path: LLMS_FULL_PATH, text: full },
  ];
}
