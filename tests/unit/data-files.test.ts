import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { codeView } from '../../src/catalog/code-view.ts';
import { LOCALES } from '../../src/core/locales.ts';

import { codeJson } from '../../src/publish/formats/code-json.ts';
import { codesCsv } from '../../src/publish/formats/codes-csv.ts';
import { API, CSV_PATH, FEED_PATH, LLMS_FULL_PATH, LLMS_PATH, schemaPath } from '../../src/publish/formats/paths.ts';
import { powershellModule } from '../../src/publish/formats/powershell.ts';
import { feedSchema, SCHEMAS, type SchemaName, type SlimCode } from '../../src/publish/formats/schemas.ts';
import { readCsv } from '../support/csv.ts';
import { dataFile, realWhole, urlOf } from '../support/data-files.ts';

const whole = realWhole();
const names = Object.keys(SCHEMAS) as SchemaName[];

/** A validator made from the schema that is published. */
function validatorOf(name: SchemaName): ValidateFunction {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  return ajv.compile(JSON.parse(dataFile(schemaPath(name))));
}

/** What the validator has to say; keys without a value are not there in JSON. */
function faultsOf(validate: ValidateFunction, value: unknown): string[] {
  validate(JSON.parse(JSON.stringify(value)));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the published schemas', () => {
  it('are JSON Schema, and the files of the whole are as they say', () => {
    for (const name of names.filter((one) => one !== 'code')) {
      assert.deepEqual(faultsOf(validatorOf(name), JSON.parse(dataFile(`${API}/${name}.json`))), [], name);
    }
  });

  it('hold for the document of every code', () => {
    const validate = validatorOf('code');
    const schema = urlOf('en', schemaPath('code'));
    for (const entry of [...whole.catalog.codes.values()].flat()) {
      const views = LOCALES.map((locale) => codeView(entry, locale, { catalog: whole.catalog }));
      assert.deepEqual(faultsOf(validate, codeJson(entry, views, urlOf, schema)), [], entry.code);
    }
  });

  it('tell a document with a kind that is none, and one without a name', () => {
    const validate = validatorOf('codes');
    const [code] = whole.codes;
    const file = JSON.parse(dataFile(`${API}/codes.json`));
    assert.notDeepEqual(faultsOf(validate, { ...file, codes: [{ ...code, kind: 'bad' }] }), []);
    assert.notDeepEqual(faultsOf(validate, { ...file, codes: [{ ...code, name: undefined }] }), []);
    assert.deepEqual(faultsOf(validate, { ...file, codes: [{ ...code, laterKey: 1 }], more: true }), []);
  });
});

describe('the OpenAPI description', () => {
  it('is one, of version 3.1', async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(JSON.parse(dataFile(`${API}/openapi.json`)));
    assert.deepEqual(errors ?? [], []);
    assert.ok(valid);
    assert.equal(validator.version, '3.1');
  });

  it('names every file of the whole', () => {
    const { paths } = JSON.parse(dataFile(`${API}/openapi.json`));
    for (const path of [`${API}/codes.json`, CSV_PATH, `${API}/topics.json`, `${API}/changes.json`, FEED_PATH]) {
      assert.ok(path in paths, path);
    }
  });
});

describe('codes.csv', () => {
  it('has a row for every code, and is read back as it was', () => {
    const [head, ...rows] = readCsv(dataFile(CSV_PATH).slice(1));
    assert.deepEqual(head?.slice(0, 5), ['id', 'family', 'code', 'name', 'symbol']);
    assert.deepEqual(
      rows.map(([id]) => id),
      whole.codes.map(({ id }) => id),
    );
    for (const row of rows) assert.equal(row.length, head?.length);
  });

  it('has no cell that a spreadsheet would run', () => {
    const [code] = whole.codes as [SlimCode];
    const csv = codesCsv([{ ...code, symbol: '=HYPERLINK("https://contoso.com")', sentence: { en: '+1', fr: '@a' } }]);
    const cells = readCsv(csv.slice(1))[1] ?? [];
    assert.deepEqual(
      cells.filter((cell) => /^[=+@-]/.test(cell)),
      [],
    );
    assert.ok(cells.includes('\'=HYPERLINK("https://contoso.com")'));
  });
});

describe('the feed of new codes', () => {
  const feed = JSON.parse(dataFile(FEED_PATH));

  it('is JSON Feed 1.1, newest first', () => {
    assert.deepEqual(feedSchema.safeParse(feed).error?.issues ?? [], []);
    const dates = feed.items.map(({ date_published: date }: { date_published: string }) => date);
    assert.ok(dates.length > 0);
    assert.deepEqual(dates, dates.toSorted().reverse());
    assert.ok(dates.every((date: string) => !Number.isNaN(Date.parse(date))));
  });
});

describe('llms.txt', () => {
  it('is short, says the size of the long one, and names pages that are there', () => {
    const text = dataFile(LLMS_PATH);
    const full = Buffer.byteLength(dataFile(LLMS_FULL_PATH));
    assert.ok(Buffer.byteLength(text) < 10_000);
    assert.ok(full < 400_000, `${full} bytes`);
    assert.ok(text.includes(`${Math.ceil(full / 1000)} kB`));
    const known = new Set(whole.codes.map(({ id }) => id));
    for (const [, id = ''] of text.matchAll(/\/((?:aadsts|aadb2c|oauth)\/\w+)\.md\)/g)) assert.ok(known.has(id), id);
  });

  it('says in the long one every sentence there is in English', () => {
    const lines = dataFile(LLMS_FULL_PATH);
    for (const { sentence, name } of whole.codes) {
      if (sentence.en !== undefined) assert.ok(lines.includes(`: ${sentence.en}`), name);
    }
  });
});

describe('powershellModule', () => {
  it('refuses a field that would break its row', () => {
    const [code] = whole.codes as [SlimCode];
    assert.throws(
      () => powershellModule([{ ...code, sentence: { en: 'a\tb' } }]),
      /aadsts\/16000: a tab or a line break/,
    );
  });
});
