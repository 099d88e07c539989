import { FAMILIES } from '../../core/families.ts';
import { DEFAULT_LOCALE, LOCALES, localeFacts } from '../../core/locales.ts';
import { DATA_LICENCE } from './codes-json.ts';
import {
  API,
  CSV_PATH,
  feedPath,
  kqlPath,
  LLMS_FULL_PATH,
  LLMS_PATH,
  POWERSHELL_PATH,
  schemaPath,
  watchlistPath,
} from './paths.ts';
import { API_VERSION, jsonSchema, SCHEMAS, type SchemaName } from './schemas.ts';
import type { SiteData } from './site-data.ts';

const inPath = (name: string, values: readonly string[]) => ({
  ...{ name, in: 'path', required: true },
  schema: { type: 'string', enum: values },
});
const FAMILY = inPath('family', FAMILIES);
const CODE = { name: 'code', in: 'path', required: true, schema: { type: 'string' }, example: '50058' };
const LOCALE = inPath('locale', LOCALES);
const OTHER_LOCALES = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);
const OTHER_LOCALE = inPath('locale', OTHER_LOCALES);
const SEGMENT = inPath(
  'segment',
  OTHER_LOCALES.map((locale) => localeFacts(locale).segment),
);

/**
 * The files for programs as an OpenAPI description (https://spec.openapis.org/oas/v3.1.0). All are static.
 *
 * @param whole all codes
 */
export function openApi({ urlOf }: Pick<SiteData, 'urlOf'>): object {
  const names = Object.keys(SCHEMAS) as SchemaName[];
  const schemas = names.map((name): [string, object] => {
    const { $id: _id, $schema: _schema, ...schema } = jsonSchema(name, '') as Record<string, unknown>;
    return [name, schema];
  });
  const home = urlOf('en', '/').replace(/\/$/, '');
  return {
    openapi: '3.1.0',
    info: {
      title: 'Entra Error Atlas',
      version: `${API_VERSION}.0.0`,
      summary: 'What Microsoft Entra sign-in errors mean, as static files.',
      description: `${DATA_LICENCE} Within a version keys are only added.`,
      license: { name: 'MIT and CC BY 4.0', identifier: 'MIT AND CC-BY-4.0' },
    },
    servers: [{ url: home }],
    paths: {
      '/{family}/{code}.json': {
        get: operation('getCode', 'A code in all languages', json('code'), [FAMILY, CODE]),
      },
      '/{family}/{code}.md': {
        get: operation('getCodeMarkdown', 'A code as Markdown, in English', text('text/markdown'), [FAMILY, CODE]),
      },
      '/{segment}/{family}/{code}.md': {
        get: operation('getCodeMarkdownIn', 'A code as Markdown, in another language', text('text/markdown'), [
          ...[SEGMENT, FAMILY, CODE],
        ]),
      },
      [`${API}/codes.json`]: { get: operation('listCodes', 'All codes in short', json('codes')) },
      [CSV_PATH]: { get: operation('listCodesCsv', 'All codes as a table', text('text/csv')) },
      [`${API}/topics.json`]: { get: operation('listTopics', 'Codes by subject', json('topics')) },
      [`${API}/changes.json`]: { get: operation('listChanges', 'What came when', json('changes')) },
      [feedPath(DEFAULT_LOCALE)]: { get: operation('newCodes', 'New codes as JSON Feed, in English', json('feed')) },
      [feedPath('{locale}' as never)]: {
        get: operation('newCodesIn', 'New codes as JSON Feed, in another language', json('feed'), [OTHER_LOCALE]),
      },
      [schemaPath('{name}' as never)]: {
        get: operation('getSchema', 'JSON Schema of a file', ANY_OBJECT, [inPath('name', names)]),
      },
      [`${API}/openapi.json`]: {
        get: operation('getOpenApi', 'This description', ANY_OBJECT),
      },
      [kqlPath('{locale}' as never)]: {
        get: operation('getKql', 'A table and a function for Kusto', text('text/plain'), [LOCALE]),
      },
      [watchlistPath('{locale}' as never, 'csv')]: {
        get: operation('getWatchlist', 'Watch list of Microsoft Sentinel', text('text/csv'), [LOCALE]),
      },
      [watchlistPath('{locale}' as never, 'json')]: {
        get: operation('getWatchlistTemplate', 'The watch list as a template to deploy', ANY_OBJECT, [LOCALE]),
      },
      [LLMS_PATH]: { get: operation('getLlms', 'What is where, for language models', text('text/plain')) },
      [LLMS_FULL_PATH]: {
        get: operation('getLlmsFull', 'Every described code with what to do, in English', text('text/plain')),
      },
      [POWERSHELL_PATH]: { get: operation('getPowerShell', 'A module for PowerShell', text('text/plain')) },
    },
    components: { schemas: Object.fromEntries(schemas) },
  };
}

/** JSON whose form others describe: JSON Schema, OpenAPI, templates of Azure. */
const ANY_OBJECT = { 'application/json': { schema: { type: 'object' } } };

function operation(operationId: string, summary: string, content: object, parameters: readonly object[] = []): object {
  return {
    operationId,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: {
      200: { description: summary, content },
      ...(parameters.length === 0 ? {} : { 404: { description: 'No such code' } }),
    },
  };
}

function json(name: SchemaName): object {
  return { 'application/json': { schema: { $ref: `#/components/schemas/${name}` } } };
}

function text(type: string): object {
  return { [type]: { schema: { type: 'string' } } };
}
