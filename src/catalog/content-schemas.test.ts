import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeSchema, guideSchema, translationSchema } from './content-schemas.ts';
import { parseEntryFile } from './entry-file.ts';

const DIGEST = 'digest: 0123456789abcdef';
const CODE = `origin: source\nfamily: aadsts\ncode: "50058"\nlocale: fr\nsource: aadsts-fr\n${DIGEST}`;
const GUIDE = `origin: source\nguide: error-response\nlocale: fr\ntitle: Titre\nsource: s\n${DIGEST}`;
const TRANSLATION = 'family: aadsts\ncode: "50058"\nlocale: nb\nfrom:\n  locale: fr\n  digest: 0123456789abcdef';

type Schema = typeof codeSchema | typeof guideSchema | typeof translationSchema;

/** What is said of some front matter: one `key: message` a problem. */
function complaints(schema: Schema, yaml: string): string[] {
  const result = schema.safeParse(parseEntryFile(`---\n${yaml}\n---\n`)?.data);
  return result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

describe('front matter', () => {
  it('passes as the converter and translators write it', () => {
    assert.deepEqual(complaints(codeSchema, CODE), []);
    assert.deepEqual(complaints(codeSchema, `${CODE}\nsymbol: X\naction: Y`), []);
    assert.deepEqual(complaints(guideSchema, `${GUIDE}\nsentences:\n  - "1"`), []);
    assert.deepEqual(complaints(translationSchema, `${TRANSLATION}\naction: Y\nnote: Z`), []);
    assert.deepEqual(
      complaints(
        translationSchema,
        TRANSLATION.replace('family: aadsts\ncode: "50058"', 'guide: error-response\ntitle: Tittel'),
      ),
      [],
    );
  });

  const wrong: readonly (readonly [string, Schema, string, RegExp])[] = [
    ['a code without quotes', codeSchema, CODE.replace('"50058"', '50058'), /^code: must be in quotes, so that YAML/],
    [
      'an unknown locale',
      codeSchema,
      CODE.replace('locale: fr', 'locale: no'),
      /^locale: must be one of en, fr, nb, zh-TW\b/,
    ],
    [
      'an unknown family',
      codeSchema,
      CODE.replace('family: aadsts', 'family: aad'),
      /^family: must be one of aadsts, aadb2c, oauth, enrolment$/,
    ],
    [
      'a digest of another form',
      codeSchema,
      CODE.replace('0123456789abcdef', 'abc'),
      /^digest: must be the 16 digits that `npm run convert`/,
    ],
    [
      'a text written by hand',
      codeSchema,
      CODE.replace('origin: source', 'origin: hand'),
      /^origin: .*write in content\/translations$/,
    ],
    [
      'a guide written by hand',
      guideSchema,
      GUIDE.replace('origin: source', 'origin: hand'),
      /^origin: .*content\/guides/,
    ],
    ['an empty symbol', codeSchema, `${CODE}\nsymbol: ""`, /^symbol: must not be empty; leave the key out instead$/],
    ['a misspelt key', codeSchema, `${CODE}\nsimbol: X`, /simbol/],
    ['a guide without title', guideSchema, GUIDE.replace('title: Titre\n', ''), /^title: /],
    ['a translation with a misspelt key', translationSchema, `${TRANSLATION}\nnotes: X`, /notes/],
    [
      'a translation of nothing',
      translationSchema,
      TRANSLATION.replace('family: aadsts\ncode: "50058"\n', ''),
      /^: must name either a guide, or a family and a code$/,
    ],
    [
      'a translation of a code without family',
      translationSchema,
      TRANSLATION.replace('family: aadsts\n', ''),
      /^: must name either/,
    ],
    ['a translation of a code and a guide', translationSchema, `${TRANSLATION}\nguide: x`, /^: must name either/],
    [
      'a translation of a guide and a family',
      translationSchema,
      TRANSLATION.replace('code: "50058"', 'guide: x'),
      /^: must name either/,
    ],
    ['a translation that does not say of what', translationSchema, TRANSLATION.replace(/from:.+/s, ''), /^from: /],
    [
      'a translation without the digest',
      translationSchema,
      TRANSLATION.replace(/\n {2}digest:.+/, ''),
      /^from\.digest: /,
    ],
  ];
  for (const [name, schema, yaml, message] of wrong) {
    it(`says what is wrong with ${name}`, () => {
      const said = complaints(schema, yaml);
      assert.equal(said.length, 1, said.join('\n'));
      assert.match(said[0] ?? '', message);
    });
  }
});
