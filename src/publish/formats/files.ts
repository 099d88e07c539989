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
import type { Whole } from './whole.ts';

/** A file for programs. */
export interface DataFile {
  readonly path: PagePath;
  readonly text: string;
}

/**
 * Every file for programs that is not about one code: each by its own writer, from the same codes.
 *
 * @param whole see `wholeOf`
 */
export function dataFiles(whole: Whole): DataFile[] {
  const json = (path: PagePath, value: object): DataFile => ({ path, text: `${JSON.stringify(value)}\n` });
  const address = (path: PagePath): string => whole.urlOf('en', path);
  const full = llmsFullText(whole);
  return [
    json(`${API}/codes.json`, codesFile(whole)),
    { path: CSV_PATH, text: codesCsv(whole.codes) },
    json(`${API}/topics.json`, topicsFile(whole)),
    json(`${API}/changes.json`, changesFile(whole)),
    ...LOCALES.map((locale) => json(feedPath(locale), newCodesFeed(whole, locale))),
    ...(Object.keys(SCHEMAS) as SchemaName[]).map((name) =>
      json(schemaPath(name), jsonSchema(name, address(schemaPath(name)))),
    ),
    json(`${API}/openapi.json`, openApi(whole)),
    ...LOCALES.flatMap((locale) => [
      { path: kqlPath(locale), text: kql(whole.codes, locale, whole.urlOf) },
      ...WATCHLIST_FILES.map(({ path, write }) => ({
        path: path(locale),
        text: write(whole.codes, locale, whole.urlOf),
      })),
    ]),
    { path: POWERSHELL_PATH, text: powershellModule(whole.codes, whole.urlOf) },
    { path: LLMS_PATH, text: llmsText(whole, new TextEncoder().encode(full).length) },
    { path: LLMS_FULL_PATH, text: full },
  ];
}
