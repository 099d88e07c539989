import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { entryById } from '../../src/catalog/catalog.ts';
import { codeView } from '../../src/catalog/code-view.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { codeJson } from '../../src/publish/formats/code-json.ts';
import { dataFiles } from '../../src/publish/formats/files.ts';
import { LOG_COLUMNS } from '../../src/publish/formats/log-codes.ts';
import { API, CSV_PATH, schemaPath } from '../../src/publish/formats/paths.ts';
import { SCHEMAS, type SchemaName } from '../../src/publish/formats/schemas.ts';
import { dataFile, ROOT, realSiteData, urlOf } from '../support/data-files.ts';
import { brokenPromises, type Schema } from '../support/schema-changes.ts';

/*
 * What version 1 promised when it was made (docs/DATA.md): keys with their types, and what some codes are. Keys may come; none
 * may go or change its type. A kind or a sentence may be corrected; id, name and address may not.
 * `UPDATE=1` adds what is new, and never takes a line away: for that, version 2.
 */
const FILE = join(ROOT, 'tests/api-v1/frozen.json');
const SAMPLE = ['aadsts/50058', 'aadsts/16002', 'aadsts/500581', 'aadb2c/90118', 'oauth/invalid_grant'];

interface Frozen {
  /** Addresses of the files. */
  readonly files: readonly string[];
  /** The schemas as they were published. */
  readonly schemas: Readonly<Record<string, Schema>>;
  /** Keys of each file as paths, and the types found there. */
  readonly shapes: Readonly<Record<string, readonly string[]>>;
  readonly csvColumns: readonly string[];
  readonly logColumns: readonly string[];
  readonly codes: readonly { readonly id: string; readonly name: string; readonly url: string }[];
}

/** Every key below a value as a path with its type; members of lists and of maps by id or language are alike. */
function shapeOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return [`${path}: list`, ...value.flatMap((one) => shapeOf(one, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`];
  return Object.entries(value).flatMap(([key, one]) => {
    const name = (LOCALES as readonly string[]).includes(key) ? '{locale}' : key.includes('/') ? '{id}' : key;
    return shapeOf(one, `${path}.${name}`);
  });
}

const unique = (lines: readonly string[]): string[] => [...new Set(lines)].sort();

function current(): Frozen {
  const { catalog } = realSiteData();
  const documents = SAMPLE.map((id) => {
    const entry = entryById(catalog, id);
    assert.ok(entry, id);
    const views = LOCALES.map((locale) => codeView(entry, locale, { catalog }));
    return JSON.parse(JSON.stringify(codeJson(entry, views, urlOf, urlOf('en', schemaPath('code')))));
  });
  const paths = { codes: 'codes', topics: 'topics', changes: 'changes', feed: 'new-codes' };
  const files = Object.entries(paths).map(([name, file]): [string, string[]] => [
    name,
    unique(shapeOf(JSON.parse(dataFile(`${API}/${file}.json`)))),
  ]);
  const schemas = (Object.keys(SCHEMAS) as SchemaName[]).map((name) => [name, JSON.parse(dataFile(schemaPath(name)))]);
  return {
    files: dataFiles(realSiteData()).map(({ path }) => path),
    schemas: Object.fromEntries(schemas),
    logColumns: [...LOG_COLUMNS],
    shapes: { code: unique(documents.flatMap((one) => shapeOf(one))), ...Object.fromEntries(files) },
    csvColumns: dataFile(CSV_PATH).slice(1).split('\r\n')[0]?.replaceAll('"', '').split(',') ?? [],
    codes: documents.map(({ id, name, url }) => ({ id, name, url })),
  };
}

test('a promise that is broken is told, and what is added is none', () => {
  const before: Schema = {
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: 'string', enum: ['x', 'y'] },
      b: { type: 'array', items: { type: 'string', pattern: '^c' } },
    },
  };
  const { a, b } = before.properties as { a: Schema; b: Schema };
  const later: readonly (readonly [Schema, RegExp | undefined])[] = [
    [{ ...before, required: ['a', 'c'], properties: { a: { ...a, enum: ['x', 'y', 'z'] }, b, c: a } }, undefined],
    [{ ...before, properties: { a } }, /^code\/b: is gone$/],
    [{ ...before, required: [] }, /^code\/a: was always there/],
    [{ ...before, properties: { b, a: { ...a, enum: ['x'] } } }, /^code\/a: "y" is no value/],
    [
      { ...before, properties: { a, b: { ...b, items: { type: 'number', pattern: '^c' } } } },
      /^code\/b\/items: type was/,
    ],
    [{ ...before, properties: { a, b: { ...b, items: { type: 'string' } } } }, /^code\/b\/items: pattern was/],
  ];
  for (const [now, said] of later) {
    const lines = brokenPromises(before, now, 'code');
    if (said === undefined) assert.deepEqual(lines, []);
    else assert.match(lines.join('\n'), said);
  }
});

test('version 1 still has every key, column and code that it had when it was made', () => {
  const now = current();
  if (!existsSync(FILE)) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  const frozen = JSON.parse(readFileSync(FILE, 'utf8')) as Frozen;
  for (const [name, lines] of Object.entries(frozen.shapes)) {
    const gone = lines.filter((line) => !now.shapes[name]?.includes(line));
    assert.deepEqual(
      gone,
      [],
      `${name}: gone or of another type; programs read them. Put them back, or make version 2`,
    );
  }
  assert.deepEqual(
    frozen.files.filter((path) => !now.files.includes(path)),
    [],
    'a file keeps its address',
  );
  const broken = Object.entries(frozen.schemas).flatMap(([name, schema]) =>
    brokenPromises(schema, now.schemas[name], name),
  );
  assert.deepEqual(broken, [], 'programs rely on this. Put it back, or make version 2');
  assert.deepEqual(now.logColumns.slice(0, frozen.logColumns.length), frozen.logColumns, 'new columns come last');
  assert.deepEqual(now.csvColumns.slice(0, frozen.csvColumns.length), frozen.csvColumns, 'new columns come last');
  assert.deepEqual(now.codes, frozen.codes);
  if (process.env.UPDATE === '1') {
    const shapes = Object.entries(now.shapes).map(([name, lines]) => [
      name,
      unique([...lines, ...(frozen.shapes[name] ?? [])]),
    ]);
    writeFileSync(FILE, `${JSON.stringify({ ...now, shapes: Object.fromEntries(shapes) }, null, 2)}\n`);
  }
});
