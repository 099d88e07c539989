import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Library from '../../../packages/entra-error-atlas/index.ts';
import { FAMILIES, type Family, fullCode } from '../../../src/core/families.ts';
import { type Locale, localeFacts } from '../../../src/core/locales.ts';
import type { Translator } from '../../../src/core/ui-strings.ts';
import { CSV_PATH, kqlPath, POWERSHELL_PATH, watchlistPath } from '../../../src/publish/formats/paths.ts';
import type { CodeDocument } from '../../../src/publish/formats/schemas.ts';
import { DIST } from '../built-site.ts';
import { SITE, translatorFor } from '../data-files.ts';
import { indexedPages } from '../search-index.ts';
import { readMarkdown, unmarked } from './read-markdown.ts';
import { readPage } from './read-page.ts';
import { readIndex, readResults } from './read-search.ts';
import { readCodesCsv, readKustoTable, readModule, readWatchlist, readWatchlistTemplate } from './read-tables.ts';
import type { Said, SaidByCode, SaidKey } from './said.ts';

/** What a reading is made from. */
export interface Reading {
  readonly locale: Locale;
  /** Ids of the codes to read, of formats with a file for each; undefined for all there are. */
  readonly only?: readonly string[] | undefined;
  /** Changes what is read, for tests of the comparison itself. */
  readonly edit: (text: string) => string;
  /** What the full-text index is searched for, by id. */
  readonly sentences: ReadonlyMap<string, string>;
  readonly library: typeof Library;
}

/** A format, the codes it has, what it carries of each, and how it is read. */
export interface Format {
  readonly name: string;
  /** `log`: codes a sign-in log names; `described`: those with a text or an answer. */
  readonly codes: 'all' | 'described' | 'log';
  readonly keys: readonly SaidKey[];
  readonly read: (reading: Reading) => SaidByCode | Promise<SaidByCode>;
  /** Does it show people what stands for a sentence where there is none? */
  readonly hasStandIn?: true;
  /** Does it name English pages, whatever the language? */
  readonly isEnglish?: true;
}

const THREE = ['kind', 'fixers', 'retry'] as const;
const ROW = ['name', 'symbol', ...THREE, 'sentence', 'url'] as const;

const text = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const inLocale = (locale: Locale, file: string): string => join(localeFacts(locale).segment, file);

/** Codes that have a file with this ending in a language's folders; pages of first digits have no JSON and are passed over. */
function codesWith(ending: string, locale: Locale): string[] {
  return FAMILIES.flatMap((family) => {
    const folder = join(DIST, inLocale(locale, family));
    const files = existsSync(folder) ? readdirSync(folder) : [];
    const codes = files
      .filter((file) => file.endsWith(ending))
      .map((file) => `${family}/${file.slice(0, -ending.length)}`);
    return ending === '.html' ? codes.filter((id) => isCodePage(inLocale(locale, `${id}.html`))) : codes;
  });
}

const isCodePage = (file: string): boolean => /<h1>\s*<span class="number/.test(text(file));

/** Reads a format that has a file for each code. */
function eachFile(ending: string, folder: (locale: Locale) => Locale, read: (text: string, t: Translator) => Said) {
  return ({ locale, only, edit }: Reading): SaidByCode => {
    const place = folder(locale);
    const codes = only ?? codesWith(ending, place);
    const t = translatorFor(locale);
    return new Map(codes.map((id) => [id, read(edit(text(inLocale(place, id + ending))), t)]));
  };
}

/** Reads a format that has all codes in one file. */
const whole =
  (path: (locale: Locale) => string, read: (text: string, locale: Locale) => SaidByCode | Promise<SaidByCode>) =>
  ({ locale, edit }: Reading): SaidByCode | Promise<SaidByCode> =>
    read(edit(text(path(locale))), locale);

/** What a code's own JSON says in a language. */
export function readDocument(json: string, locale: Locale): Said {
  const { name, symbol, state, kind, fixers, retry, sentence, languages, ...document } = JSON.parse(
    json,
  ) as CodeDocument;
  const live = document.liveLookup === undefined ? [] : [document.liveLookup];
  return {
    ...{ name, state, kind, fixers, retry, ...(symbol && { symbol }) },
    sentence: sentence[locale] ?? '',
    url: languages[locale]?.url ?? '',
    links: [...document.links.map(({ url }) => url), ...document.articles, ...document.furtherReading, ...live],
  };
}

function readPackage({ locale, only, edit, library }: Reading): SaidByCode {
  const codes = only ?? codesWith('.json', 'en');
  return new Map(
    codes.flatMap((id): [string, Said][] => {
      const [family, code = ''] = id.split('/');
      const asked = fullCode(family as Family, code);
      type Explanation = ReturnType<typeof library.explain>;
      const { results } = JSON.parse(edit(JSON.stringify(library.explain(asked, { locale })))) as Explanation;
      return (results[0]?.pages ?? []).map((page) => {
        const { symbol, state, kind, fixers, retry, sentence = '', path, links } = page;
        const name = fullCode(page.family as Family, page.code);
        const said = { name, ...(symbol && { symbol }), state, kind, fixers, retry, url: SITE + path, links };
        return [`${page.family}/${page.code}`, { ...said, sentence: unmarked(sentence) }];
      });
    }),
  );
}

const english = (): Locale => 'en';
const own = (locale: Locale): Locale => locale;

/** Every format of the site but `codes.json`, which they are compared with. */
export const ALL_FORMATS: readonly Format[] = [
  {
    name: 'JSON',
    codes: 'all',
    keys: [...ROW, 'state'],
    read: (reading) => eachFile('.json', english, (json) => readDocument(json, reading.locale))(reading),
  },
  { name: 'page', codes: 'all', keys: [...ROW, 'links'], read: eachFile('.html', own, readPage), hasStandIn: true },
  {
    name: 'Markdown',
    codes: 'described',
    keys: [...ROW, 'links'],
    read: eachFile('.md', own, readMarkdown),
    hasStandIn: true,
  },
  { name: 'CSV', codes: 'all', keys: [...ROW, 'state'], read: whole(() => CSV_PATH, readCodesCsv), isEnglish: true },
  { name: 'Kusto', codes: 'log', keys: ROW, read: whole(kqlPath, readKustoTable) },
  {
    name: 'Sentinel, rows',
    codes: 'log',
    keys: ROW,
    read: whole((locale) => watchlistPath(locale, 'csv'), readWatchlist),
  },
  {
    name: 'Sentinel, template',
    codes: 'log',
    keys: ROW,
    read: whole((locale) => watchlistPath(locale, 'json'), readWatchlistTemplate),
  },
  {
    name: 'PowerShell',
    codes: 'all',
    keys: [...ROW, 'state'],
    read: whole(() => POWERSHELL_PATH, readModule),
  },
  { name: 'package', codes: 'all', keys: ['symbol', 'state', ...THREE, 'sentence', 'url', 'links'], read: readPackage },
  {
    name: 'results of a search',
    codes: 'all',
    keys: ['symbol', ...THREE, 'sentence'],
    read: ({ locale, edit }) =>
      readResults(edit(text('lookup.json')), edit(text('kinds.json')), edit(text(inLocale(locale, 'sentences.json')))),
  },
  {
    name: 'search index',
    codes: 'described',
    keys: ['name', 'symbol', 'sentence', 'url'],
    hasStandIn: true,
    read: ({ locale, edit, sentences }) =>
      readIndex(
        indexedPages(locale, edit),
        sentences,
        `${SITE}${localeFacts(locale).segment && `/${localeFacts(locale).segment}`}`,
      ),
  },
];
