import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../packages/entra-error-atlas/index.d.ts';
import { packPackages } from '../../scripts/packages/pack.ts';
import { FALLBACK_ORDER, LOCALES, type Locale, localeFacts } from '../../src/core/locales.ts';
import { logCodes } from '../../src/publish/formats/log-codes.ts';
import { API } from '../../src/publish/formats/paths.ts';
import type { CodeDocument, CodesFile, SlimCode } from '../../src/publish/formats/schemas.ts';
import { sentenceIn } from '../../src/publish/formats/slim-code.ts';
import { stateSentence } from '../../src/publish/state-sentence.ts';
import { DIST } from '../support/built-site.ts';
import { ROOT, SITE, translatorFor, urlOf } from '../support/data-files.ts';
import { ALL_FORMATS, type Format, readDocument } from '../support/formats/all-formats.ts';
import { readPage } from '../support/formats/read-page.ts';
import { differences, type Said, type SaidByCode } from '../support/formats/said.ts';

/*
 * Page, JSON, Markdown, CSV, Kusto, Sentinel, PowerShell, package, results and search index of the built site, code by code and
 * in every language: the same codes, names, kinds, sentences and links. Each is read with a reader of its own format.
 * `codes.json` is what the others are compared with; links are those of each code's own JSON.
 */

const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const { codes } = JSON.parse(read(`${API}/codes.json`)) as CodesFile;
const documents = new Map(codes.map(({ id }) => [id, read(`${id}.json`)]));
const isBare = ({ id }: SlimCode): boolean => (JSON.parse(documents.get(id) ?? '') as CodeDocument).isBare;
const bare = new Set(codes.filter(isBare).map(({ id }) => id));

const MEMBERS: Readonly<Record<Format['codes'], readonly SlimCode[]>> = {
  all: codes,
  described: codes.filter(({ id }) => !bare.has(id)),
  log: logCodes(codes),
};

/** What a code without a sentence is shown with: how it is known, or that a document only names it. */
function standIn(code: SlimCode, locale: Locale): string {
  if (!bare.has(code.id)) return translatorFor(locale)('code.noText');
  const { state, isWeak, sightings } = JSON.parse(documents.get(code.id) ?? '') as CodeDocument;
  return stateSentence({ state, isWeak, sightings, locale }, translatorFor(locale));
}

/** The sentence a format has of a code. */
function sentenceOf(code: SlimCode, locale: Locale, { hasStandIn, isOwn, leavesOutOthers }: Format): string {
  const own = code.sentence[locale] ?? '';
  const sentence = isOwn ? own : sentenceIn(code, locale);
  if (leavesOutOthers && own === '' && sentence !== '') return '';
  return sentence || (hasStandIn ? standIn(code, locale) : '');
}

/** The language of the page that stands for a code's page: its own, where anything on it is in it. */
function canonicalLocale(code: SlimCode, locale: Locale): Locale {
  const { languages } = JSON.parse(documents.get(code.id) ?? '') as CodeDocument;
  const isReal = (one: Locale): boolean =>
    bare.has(code.id) || languages[one]?.answer !== undefined || languages[one]?.document !== undefined;
  return isReal(locale) ? locale : (([...FALLBACK_ORDER, ...LOCALES].find(isReal) ?? locale) as Locale);
}

/** What a format has to say in a language. */
function expectedIn(locale: Locale, format: Format): SaidByCode {
  return new Map(
    MEMBERS[format.codes].map((code): [string, Said] => {
      const { id, name, symbol, state, kind, fixers, retry } = code;
      const sentence = sentenceOf(code, locale, format);
      const { links = [] } = readDocument(documents.get(id) ?? '', locale);
      const pageLocale = format.isCanonical ? canonicalLocale(code, locale) : locale;
      const address = format.isEnglish ? code.url : urlOf(pageLocale, `/${id}`);
      return [id, { name, ...(symbol && { symbol }), state, kind, fixers, retry, sentence, url: address, links }];
    }),
  );
}

/** The first few of what may be thousands. */
const few = (lines: readonly string[]): string[] =>
  lines.length > 8 ? [...lines.slice(0, 8), `and ${lines.length - 8} more`] : [...lines];

const folder = mkdtempSync(join(tmpdir(), 'atlas-formats-'));
let library: typeof Library;
before(async () => {
  await packPackages(ROOT, folder, SITE);
  library = await import(pathToFileURL(join(folder, 'entra-error-atlas/index.js')).href);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** What is different in a format, or in one whose text was changed. */
async function compare(
  format: Format,
  locale: Locale,
  only?: readonly string[],
  edit = (text: string): string => text,
) {
  const all = expectedIn(locale, format);
  const sentences = new Map([...all].map(([id, { sentence = '' }]) => [id, sentence]));
  const said = await format.read({ locale, only, edit, sentences, library });
  const expected = only === undefined ? all : new Map([...all].filter(([id]) => only.includes(id)));
  return differences(
    expected,
    only === undefined ? said : new Map([...said].filter(([id]) => only.includes(id))),
    format.keys,
  );
}

describe('what every format says of every code', () => {
  it('there are codes, and most described ones have an answer', () => {
    assert.ok(codes.length > 1900 && MEMBERS.described.length > 400 && MEMBERS.log.length > 300);
    assert.ok(codes.filter(({ sentenceFrom }) => sentenceFrom === 'atlas').length > 150);
  });

  it('JSON: each code’s own file begins as its row in codes.json', () => {
    for (const code of codes) {
      const document = JSON.parse(documents.get(code.id) ?? '');
      for (const [key, value] of Object.entries(code)) assert.deepEqual(document[key], value, `${code.id} ${key}`);
    }
  });

  for (const locale of LOCALES) {
    for (const format of ALL_FORMATS) {
      it(`${format.name}, ${locale}`, async () => assert.deepEqual(few(await compare(format, locale)), []));
    }

    it(`page, ${locale}: names the code’s JSON, and its Markdown where there is one`, () => {
      const { segment } = localeFacts(locale);
      for (const { id } of codes) {
        const { formats } = readPage(read(join(segment, `${id}.html`)), translatorFor(locale));
        const json = `application/json" href="/${id}.json"`;
        const markdown = `text/markdown" href="${segment && `/${segment}`}/${id}.md"`;
        assert.deepEqual(formats, bare.has(id) ? [json] : [json, markdown], id);
      }
    });

    it(`package, ${locale}: its Markdown is the site’s`, () => {
      for (const { id, name } of MEMBERS.described) {
        const file = join(localeFacts(locale).segment, `${id}.md`);
        assert.equal(library.explainAsMarkdown(name, { locale }), read(file), id);
      }
    });
  }
});

describe('a format that says something else is told', () => {
  const ID = 'aadsts/50058';
  const [code] = codes.filter(({ id }) => id === ID) as [SlimCode];
  const locale = 'nb';
  const t = translatorFor(locale);
  /** Each key as formats may write it, and something else. */
  const CHANGES: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
    name: [[/AADSTS50058|(?<=family">AADSTS<\/span><span data-pagefind-meta="digits">)50058/g, 'AADSTS50059999']],
    symbol: [[/UserInformationNotProvided/g, 'SomethingElse']],
    kind: [
      [/\binterrupt\b/g, 'failure'],
      [new RegExp(t('kind.interrupt'), 'g'), t('kind.failure')],
    ],
    fixers: [
      [/\bdeveloper\b/g, 'microsoft'],
      [new RegExp(t('fixer.developer'), 'g'), t('fixer.microsoft')],
    ],
    retry: [
      [/after-interaction/g, 'no'],
      [new RegExp(t('retry.after-interaction'), 'g'), t('retry.no')],
    ],
    sentence: [[/(?<=\p{L}{3} )\p{Ll}(?=\p{Ll}{3,} \p{Ll})/gu, 'X']],
    url: [[/\/aadsts\/50058(?=[">\\\t]|$)/gm, '/aadsts/50059']],
    links: [
      [/https:\/\/learn\.microsoft\.com\/entra\/identity-platform\/v2-oauth2-auth-code-flow/g, 'https://contoso.com/'],
    ],
    state: [[/documented-here/g, 'reports']],
  };

  for (const format of ALL_FORMATS) {
    it(format.name, async () => {
      assert.deepEqual(await compare(format, locale, [ID]), []);
      for (const key of format.keys) {
        let isChanged = false;
        const edit = (text: string): string => {
          const edited = (CHANGES[key] ?? []).reduce((one, [from, to]) => one.replace(from, to), text);
          isChanged ||= edited !== text;
          return edited;
        };
        const told = await compare(format, locale, [ID], edit).catch((error: Error) => [error.message]);
        assert.ok(isChanged, `${key}: nothing was changed`);
        assert.notDeepEqual(told, [], `${key}: was changed, and nothing is told`);
      }
    });
  }

  it('a code too few and a code too many', () => {
    const said = new Map([[ID, { name: code.name }]]);
    assert.deepEqual(differences(said, new Map(), ['name']), [`${ID}: is missing`]);
    assert.deepEqual(differences(new Map(), said, ['name']), [`${ID}: is no code of this format`]);
  });
});
