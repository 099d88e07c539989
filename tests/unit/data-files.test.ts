import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { codeView } from '../../src/catalog/code-view.ts';
import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import { changesFile, newestCodes } from '../../src/publish/formats/changes.ts';
import { codeJson } from '../../src/publish/formats/code-json.ts';
import { codesCsv } from '../../src/publish/formats/codes-csv.ts';
import { newCodesFeed } from '../../src/publish/formats/feed.ts';
import { dataFiles } from '../../src/publish/formats/files.ts';
import { API, CSV_PATH, feedPath, LLMS_FULL_PATH, LLMS_PATH, schemaPath } from '../../src/publish/formats/paths.ts';
import { powershellModule } from '../../src/publish/formats/powershell.ts';
import { SCHEMAS, type SchemaName, type SlimCode } from '../../src/publish/formats/schemas.ts';
import { readCsv } from '../support/csv.ts';
import { dataFile, ROOT, realSiteData, translatorFor, urlOf } from '../support/data-files.ts';

const whole = realSiteData();
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
    for (const name of names.filter((one) => one !== 'code' && one !== 'feed')) {
      assert.deepEqual(faultsOf(validatorOf(name), JSON.parse(dataFile(`${API}/${name}.json`))), [], name);
    }
    for (const locale of LOCALES) {
      assert.deepEqual(faultsOf(validatorOf('feed'), JSON.parse(dataFile(feedPath(locale)))), [], locale);
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
    // Some validators ask for a licence that machines can read.
    assert.equal(JSON.parse(dataFile(`${API}/openapi.json`)).info.license.identifier, 'MIT AND CC-BY-4.0');
  });

  const description = JSON.parse(dataFile(`${API}/openapi.json`));
  const pages = LOCALES.map(
    (locale) => `${localeFacts(locale).segment && `/${localeFacts(locale).segment}`}/aadsts/50058.md`,
  );
  const files = [...dataFiles(whole).map(({ path }) => path), '/aadsts/50058.json', ...pages];

  /** Files that a path of the description means, by its parameters and their values. */
  const filesAt = (template: string): string[] => {
    const { parameters = [] } = description.paths[template].get;
    const values = new Map<string, string[] | undefined>(
      parameters.map(({ name, schema }: { name: string; schema: { enum?: string[] } }) => [name, schema.enum]),
    );
    const pattern = template.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, (_, name: string) => {
      assert.ok(values.has(name), `${template} does not describe {${name}}`);
      return `(?:${values.get(name)?.join('|') ?? '\\w+'})`;
    });
    return files.filter((file) => new RegExp(`^${pattern}$`).test(file));
  };

  it('names every file once, and none that is not there', () => {
    const named = Object.keys(description.paths).map((template): [string, string[]] => [template, filesAt(template)]);
    assert.deepEqual(
      named.filter(([, found]) => found.length === 0).map(([template]) => template),
      [],
    );
    assert.deepEqual(
      named.flatMap(([, found]) => found).toSorted(),
      files.toSorted(),
      'src/publish/formats/openapi.ts lists each',
    );
  });

  it('and docs/DATA.md names every file of the API', () => {
    const text = readFileSync(join(ROOT, 'docs/DATA.md'), 'utf8');
    const named = [...text.matchAll(/`(\/[^`\s]+)`/g)].map(([, path = '']) => path);
    /** A file in another language goes with the English one, whose name says the language or nothing. */
    const inEnglish = (file: string): string[] =>
      LOCALES.flatMap((locale) => ['.en.', '.'].map((language) => file.replace(`.${locale}.`, language)));
    const isNamed = (file: string): boolean =>
      inEnglish(file).some((path) => named.includes(path)) ||
      named.some((path) => path.includes('*') && file.startsWith(path.slice(0, path.indexOf('*'))));
    assert.deepEqual(
      dataFiles(whole).flatMap(({ path }) => (isNamed(path) ? [] : [path])),
      [],
      'a row in docs/DATA.md says what a file is for',
    );
  });

  it('describes the JSON of every file as it is', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats.default(ajv);
    ajv.addSchema(description, 'openapi');
    for (const template of Object.keys(description.paths)) {
      const schema = description.paths[template].get.responses[200].content['application/json']?.schema;
      const { $ref } = schema ?? {};
      if ($ref === undefined) continue;
      const validate = ajv.compile({ $ref: `openapi${$ref}` });
      for (const file of filesAt(template).filter((one) => one.startsWith(API))) {
        assert.deepEqual(faultsOf(validate, JSON.parse(dataFile(file as `/${string}`))), [], file);
        assert.notDeepEqual(faultsOf(validate, { codes: 1, topics: 1, items: 1, editions: 1 }), [], file);
      }
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
    // Whose words they are says which licence they have.
    assert.deepEqual(
      rows.map((row) => row[head?.indexOf('sentence_from') ?? -1]),
      whole.codes.map(({ sentenceFrom = '' }) => sentenceFrom),
    );
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

/** An edition that adds a code, renames one and loses one. */
const EDITION = {
  ...{ id: 'aadsts-fr@2', source: 'aadsts-fr', locale: 'fr', title: 'Codes', date: null, taken: '2027-01-02' },
  between: { after: '2026-11', why: 'It names a product of that month.' },
  ...{ isCurrent: true, listed: 3, added: ['aadsts/16000', 'oauth/invalid_grant'], back: [], changed: [] },
  ...{ renamed: ['guides/error-response'], gone: ['aadsts/50058'] },
};

describe('changes.json', () => {
  it('has every edition, the one taken in last first, as the schema says', () => {
    const { editions } = JSON.parse(dataFile(`${API}/changes.json`));
    assert.deepEqual(
      editions.map(({ id }: { id: string }) => id),
      whole.editions.map(({ id }) => id),
    );
    const file = changesFile({ ...whole, editions: [EDITION, ...whole.editions] });
    assert.deepEqual(faultsOf(validatorOf('changes'), file), []);
    const { source: _, locale, title, gone, date: __, ...same } = EDITION;
    assert.deepEqual(JSON.parse(JSON.stringify(file.editions[0])), {
      ...same,
      document: title,
      language: locale,
      removed: gone,
    });
  });

  it('dates a code by its first sighting, and one without by the first edition that added it', () => {
    const later = { ...EDITION, id: 'aadsts-fr@3', taken: '2027-02-03', added: ['oauth/invalid_grant'] };
    const dates = new Map(
      newestCodes({ ...whole, editions: [later, EDITION] }).map(({ entry, date }) => [
        `${entry.family}/${entry.code}`,
        date,
      ]),
    );
    assert.equal(dates.get('oauth/invalid_grant'), '2027-01-02');
    const known = whole.catalog.byFullCode.get('AADSTS16000')?.known?.since;
    assert.ok(known !== undefined);
    assert.equal(dates.get('aadsts/16000'), known);
    // A code that was there from the beginning, and that no source dates.
    const undated = [...whole.catalog.codes.values()].flat().filter(({ known }) => known?.since === undefined);
    assert.ok(undated.length > 1);
    assert.equal(dates.size, whole.codes.length - undated.length + 1);
  });
});

describe('the feeds of new codes', () => {
  for (const locale of LOCALES) {
    it(`${locale}: JSON Feed 1.1, newest first, in its language`, () => {
      const feed = JSON.parse(dataFile(feedPath(locale)));
      const t = translatorFor(locale);
      assert.equal(feed.language, locale);
      assert.equal(feed.feed_url, urlOf('en', feedPath(locale)));
      assert.ok(feed.title.startsWith(t('changes.newCodes')));
      const items: { url: string; date_published: string; content_text: string }[] = feed.items;
      const dates = items.map(({ date_published: date }) => date);
      assert.ok(dates.length > 50);
      assert.deepEqual(dates, dates.toSorted().reverse());
      const [newest] = newestCodes(whole);
      assert.equal(items[0]?.url, urlOf(locale, `/${newest?.entry.family}/${newest?.entry.code}`));
      assert.ok(
        items.some(({ content_text: text }) => text === t('state.documented')),
        'a code without text says how it is known',
      );
    });
  }

  it('take in what an edition adds, and claim no day where a year is known', () => {
    const [item] = newCodesFeed({ ...whole, editions: [EDITION] }, 'nb').items;
    assert.equal(item?.title, 'invalid_grant');
    assert.equal(item?.date_published, '2027-01-02T00:00:00Z');
    const yearly = newCodesFeed({ ...whole, editions: [{ ...EDITION, taken: '2027' }] }, 'nb').items[0];
    assert.equal(yearly?.date_published, undefined);
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
      () => powershellModule([{ ...code, sentence: { en: 'a\tb' } }], urlOf),
      /aadsts\/16000: a control character/,
    );
  });
});
