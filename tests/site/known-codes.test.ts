/*
 * What the page of a known code says of it, sentence by sentence, against the files of content/facts as they stand: nothing
 * here calls what the pages are made with.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LOCALES, type Locale, localeFacts } from '../../src/core/locales.ts';
import { attributes, type BuiltPage, inside, readPages, textOfHtml } from '../support/built-site.ts';
import { uiWords } from '../support/ui-words.ts';
import { compressedSize } from '../support/weights.ts';

/** Of `<main>` of a code with neither a text nor an answer, compressed. */
const BARE_BUDGET = 1_500;

interface Known {
  readonly state: string;
  readonly since?: string;
  readonly until?: string;
  readonly name?: string;
  readonly formerNames?: readonly string[];
  readonly formerlyDocumented?: boolean;
  readonly weak?: boolean;
  readonly sources: readonly string[];
  readonly links?: readonly string[];
}

interface Source {
  readonly kind: string;
  readonly publisher: string;
  readonly repository?: string;
  readonly path?: string;
  readonly commit?: string;
  readonly url?: string;
  readonly date?: string;
}

const CONTENT = join(import.meta.dirname, '../../content');
const json = <Value>(file: string): Value => JSON.parse(readFileSync(join(CONTENT, file), 'utf8')) as Value;
const SOURCES = json<Record<string, Source>>('facts/sources.json');
const WORDS = Object.fromEntries(LOCALES.map((locale) => [locale, uiWords(locale)])) as Record<
  Locale,
  Readonly<Record<string, string>>
>;

const pages = new Map(readPages().map((page) => [`${page.locale} ${page.path}`, page]));
const known = readdirSync(join(CONTENT, 'facts/codes')).flatMap((file) =>
  Object.entries(json<Record<string, Known>>(`facts/codes/${file}`)).map(([code, one]) => ({
    family: file.replace('.json', ''),
    code,
    one,
    sources: one.sources.map((id) => SOURCES[id] as Source),
  })),
);

/** The page of a code in a language, with what the facts say of it. */
type Case = (typeof known)[number] & { readonly page: BuiltPage; readonly locale: Locale; readonly isBare: boolean };

const cases: Case[] = known.flatMap((one) =>
  LOCALES.map((locale) => {
    const page = pages.get(`${locale} /${one.family}/${one.code}`);
    assert.ok(page !== undefined, `no page for ${one.family}/${one.code} in ${locale}`);
    return { ...one, page, locale, isBare: /<article class="bare"/.test(page.html) };
  }),
);
/** Codes whose document is reprinted say where it comes from; the others, who saw them. */
const told = cases.filter(({ family, code }) => !existsSync(join(CONTENT, 'codes', family, code)));

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
const dateIn = (date: string, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: date.length > 4 ? 'long' : undefined,
    day: date.length > 7 ? 'numeric' : undefined,
    timeZone: 'UTC',
  }).format(Date.UTC(...(date.split('-').map((part, at) => Number(part) - (at === 1 ? 1 : 0)) as [number, number])));

/** The facts of a page: what stands for each of them. */
function factsOf({ html }: BuiltPage): Map<string, string> {
  const list = /<dl class="facts">([\s\S]*?)<\/dl>/.exec(html)?.[1] ?? '';
  return new Map(
    [...list.matchAll(/<dt>([\s\S]*?)<\/dt>([\s\S]*?)(?=<\/div>)/g)].map(([, label = '', value = '']) => [
      plain(textOfHtml(label)),
      value,
    ]),
  );
}

const items = (html = ''): string[] => attributes(html, /<li\b[^>]*>([\s\S]*?)<\/li>/g);

function addressOf({ repository, path, commit, url }: Source): string | undefined {
  if (url !== undefined || repository === undefined) return url;
  const isWhole = path !== undefined && commit?.length === 40;
  return `https://github.com/${repository}${isWhole ? `/blob/${commit.slice(0, 12)}/${path}` : ''}`;
}

/** Which sources a state's sentence needs, and which it must not have. */
const TRUE_OF: Readonly<Record<string, (sources: readonly Source[], one: Known) => boolean>> = {
  documented: (sources) =>
    sources.some(({ kind, publisher }) => publisher === 'Microsoft' && /^(?:reference|learn)$/.test(kind)),
  article: (sources) =>
    sources.some(({ kind, publisher }) => publisher === 'Microsoft' && kind === 'article') &&
    sources.every(({ kind }) => kind !== 'reference'),
  'documented-until': (sources, { until }) => {
    const editions = sources.filter(({ kind }) => kind === 'reference').map(({ date = '' }) => date);
    return editions.length > 0 && editions.sort().at(-1) === (until ?? editions.at(-1));
  },
  lookup: (sources) => sources.some(({ kind }) => kind === 'lookup'),
  reports: (sources, { weak }) =>
    sources.every(({ kind }) => !/^(?:reference|lookup|article)$/.test(kind)) &&
    (weak !== true || sources.every(({ kind }) => kind !== 'report')),
};

function sentenceOf({ one, sources, locale }: Case): string {
  const words = WORDS[locale];
  if (one.weak && one.state === 'reports') return words['state.weak'] ?? '';
  const editions = sources.filter(({ kind }) => kind === 'reference').map(({ date = '' }) => date);
  const until = dateIn(editions.sort().at(-1) || '2000', locale);
  return (words[`state.${one.state}`] ?? '').replace('{until}', until);
}

describe('every known code, in every language', () => {
  test('has a page, and those without a text say who saw them', () => {
    assert.ok(known.length > 1_900, `${known.length} codes`);
    assert.equal(cases.length, known.length * LOCALES.length);
    for (const { page, isBare } of cases) assert.ok(!isBare || told.some((one) => one.page === page), page.address);
  });

  test('says of its state what is true of its sources', () => {
    for (const { family, code, one, sources } of known) {
      assert.ok(TRUE_OF[one.state]?.(sources, one), `${family}/${code} is "${one.state}" by ${one.sources}`);
      assert.ok(
        one.since === undefined ||
          sources.every(({ date = '9999' }) => date >= (one.since ?? '').slice(0, date.length)),
      );
      assert.ok(one.until === undefined || one.until >= (one.since ?? ''), `${family}/${code} ends before it begins`);
    }
    for (const one of told) {
      const { page, isBare } = one;
      const main = inside(page.html, 'main');
      const whole = plain(textOfHtml(main));
      const lead = /<p class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(main)?.[1] ?? '';
      const part = /<section class="part"[^>]*>\s*<p>([\s\S]*?)<\/p>\s*<dl class="facts">/.exec(main)?.[1] ?? '';
      const text = plain(textOfHtml(isBare ? lead : part));
      assert.ok(text.startsWith(plain(sentenceOf(one))), `${page.address} says “${text}”`);
      // No other state's sentence stands anywhere.
      const others = Object.entries(WORDS[one.locale]).filter(([key]) => /^state\.(?!formerly|oauth)/.test(key));
      const said = others.filter(([, sentence]) => {
        const [before = '', after = ''] = sentence.split('{until}');
        return whole.includes(plain(before)) && whole.includes(plain(after));
      });
      assert.equal(said.length, 1, `${page.address} says ${said.map(([key]) => key)}`);
      const formerly = whole.includes(plain(WORDS[one.locale]['state.formerly'] ?? ''));
      const isFormer = one.one.formerlyDocumented === true && one.one.state !== 'documented-until';
      assert.equal(formerly, isFormer, `${page.address}: whether it left Microsoft’s list`);
    }
  });

  test('says since when and until when it was seen', () => {
    for (const { page, locale, one } of told) {
      const facts = factsOf(page);
      for (const [key, date] of [
        ['known.since', one.since],
        ['known.until', one.until],
      ] as const) {
        const value = facts.get(plain(WORDS[locale][key] ?? ''));
        assert.equal(value && plain(textOfHtml(value)), date && plain(dateIn(date, locale)), `${page.address}: ${key}`);
        assert.equal(/datetime="([^"]+)"/.exec(value ?? '')?.[1], date, page.address);
      }
    }
  });

  test('names each of its sources once, with what it is, its address and its date', () => {
    for (const { page, locale, sources } of told) {
      const words = WORDS[locale];
      const said = items(factsOf(page).get(plain(words['known.sources'] ?? ''))).map((html) => ({
        text: plain(textOfHtml(html)).replace(/\s*[:：]\s*/g, ': '),
        href: /href="([^"]+)"/.exec(html)?.[1],
      }));
      const expected = sources.map((source) => {
        const title = [source.repository, source.path].filter(Boolean).join(' ');
        const date =
          source.date === undefined ? '' : localeFacts(locale).brackets ? ` （${source.date}）` : ` (${source.date})`;
        return {
          text: `${plain(words[`known.kind.${source.kind}`] ?? '')}${title && `: ${title}`}${date}`,
          href: title === '' ? undefined : addressOf(source),
        };
      });
      const sorted = (list: typeof said) => list.map((one) => `${one.text} ${one.href}`).sort();
      assert.deepEqual(sorted(said), sorted(expected), page.address);
    }
  });

  test('has its links to reports and articles, and no others', () => {
    for (const { page, locale, one } of told) {
      const shown = items(factsOf(page).get(plain(WORDS[locale]['known.reports'] ?? '')));
      const links = shown.map((html) => /href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&'));
      assert.deepEqual(links, one.links ?? [], page.address);
    }
  });

  test('has the name that Microsoft gives it, and the names it had', () => {
    for (const { page, locale, one, isBare } of told) {
      const head = /<h1>([\s\S]*?)<\/h1>/.exec(page.html)?.[1] ?? '';
      assert.equal(attributes(head, /class="symbol"[^>]*>\s*([^<]*?)\s*</g)[0], one.name, page.address);
      if (!isBare) continue;
      const former = factsOf(page).get(plain(WORDS[locale]['code.formerNames'] ?? '')) ?? '';
      assert.deepEqual(attributes(former, /<dd[^>]*>\s*([^<]*?)\s*</g), one.formerNames ?? [], page.address);
    }
  });

  test('leads to Microsoft’s lookup with a button, where its family has one', () => {
    for (const { page, family, code, isBare } of told.filter((one) => one.isBare)) {
      const button = /<a href="([^"]+)"[^>]*class="button"/.exec(inside(page.html, 'main'))?.[1];
      const live = family === 'aadsts' ? `https://login.microsoftonline.com/error?code=${code}` : undefined;
      assert.equal(button, live, `${page.address} ${isBare}`);
    }
  });

  test('is light and kept from search engines where nothing is known but that it exists', (context) => {
    const bare = cases.filter(({ isBare }) => isBare);
    const sizes = bare.map(
      ({ page }) => [compressedSize(`${inside(page.html, 'main')}</main>`), page.address] as const,
    );
    const heaviest = sizes.reduce((most, one) => (one[0] > most[0] ? one : most));
    context.diagnostic(`<main> of ${bare.length} pages, heaviest ${heaviest.join(' bytes, ')}`);
    assert.deepEqual(
      sizes.filter(([size]) => size > BARE_BUDGET),
      [],
      'make the page lighter',
    );
    for (const { page } of bare) {
      assert.ok(page.html.includes('<meta name="robots" content="noindex"'), page.address);
      assert.ok(!page.html.includes('data-pagefind'), page.address);
    }
  });
});
