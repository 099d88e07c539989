import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { lineNumbers, readContent, sourceLines } from '../../scripts/convert/testing/real-content.ts';
import { readAnswers } from '../../src/catalog/answers.ts';
import { readFacts } from '../../src/catalog/facts.ts';
import { compareDigits, FAMILIES, type Family, hasDigits } from '../../src/core/families.ts';
import { LOCALES } from '../../src/core/locales.ts';
import { feedPath } from '../../src/publish/formats/paths.ts';
import { attributes, DIST, inside, readPages, textOfHtml } from '../support/built-site.ts';

const ROOT = join(import.meta.dirname, '../..');
const pages = readPages();
const byAddress = new Map(pages.map((page) => [page.address, page]));
const COUNTS: Readonly<Record<Family, number>> = { aadsts: 307, aadb2c: 127, oauth: 8, enrolment: 0 };

function codesOf(family: Family): string[] {
  // A family known by facts alone has no texts.
  const folder = join(ROOT, 'content/codes', family);
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Codes as the sources write them, read here without the adapters. */
function codesInSources(family: Family): Set<string> {
  const folder = join(ROOT, 'content/sources');
  const texts = readdirSync(folder)
    .filter((file) => !file.endsWith('.json'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
  const matches = texts.flatMap((text) => {
    if (family !== 'oauth') {
      return [...text.matchAll(new RegExp(`^(?:\\|\\s*)?\`?${family.toUpperCase()}(\\d+)`, 'gm'))];
    }
    const saved = text.slice(
      Math.max(0, text.indexOf("Code d'erreur Description")),
      text.indexOf('Codes d’erreur AADSTS'),
    );
    // In Markdown a row of three cells; fields of a response have two.
    return [
      ...saved.matchAll(/^([a-z_]+) /gm),
      ...text.matchAll(/^\| *`([a-z]+(?:_[a-z]+)+)` *\|[^|\n]*\|[^|\n]+\| *$/gm),
    ];
  });
  return new Set(matches.map((match) => match[1] ?? ''));
}

const facts = readFacts(ROOT);
const answers = readAnswers(ROOT);

/** Every code that is documented or known to exist. */
function knownCodesOf(family: Family): Set<string> {
  const known = hasDigits(family) ? facts.codes.get(family) : facts.oauth;
  return new Set([...codesOf(family), ...(known?.keys() ?? [])]);
}

const isCodePage = (html: string): boolean => /<h1>\s*<span class="number/.test(html);
/** How many sources the site began with; then it has exactly these codes. */
const FIRST_SOURCES = 5;
const sourceCount = readdirSync(join(ROOT, 'content/sources')).length - 1;

for (const family of FAMILIES) {
  test(`${family}: sources, content, facts and pages hold the same codes in every language`, () => {
    const codes = new Set(codesOf(family));
    if (sourceCount === FIRST_SOURCES) assert.equal(codes.size, COUNTS[family]);
    else assert.ok(codes.size >= COUNTS[family], 'codes never leave');
    assert.deepEqual(codes, codesInSources(family));
    const described = new Set([...codes, ...codesWithAnswer(family)]);
    for (const locale of LOCALES) {
      const built = pages
        .filter((page) => page.locale === locale && page.path.startsWith(`/${family}/`) && isCodePage(page.html))
        .map((page) => ({ code: page.path.split('/')[2] ?? '', isIndexed: page.html.includes('data-pagefind-body') }));
      assert.deepEqual(new Set(built.map(({ code }) => code)), knownCodesOf(family), `pages in ${locale}`);
      const indexed = built.filter(({ isIndexed }) => isIndexed).map(({ code }) => code);
      assert.deepEqual(new Set(indexed), described, `pages in the index of ${locale}`);
    }
  });
}

function codesWithAnswer(family: Family): string[] {
  return [...answers.full.keys()].filter((id) => id.startsWith(`${family}/`)).map((id) => id.slice(family.length + 1));
}

test('a code of no document that has an answer is a page like others: AADSTS500121', () => {
  for (const locale of LOCALES) {
    const page = pages.find((one) => one.locale === locale && one.path === '/aadsts/500121');
    assert.ok(page !== undefined, locale);
    assert.ok(page.html.includes('data-pagefind-body'), locale);
    assert.ok(!page.html.includes('noindex'), locale);
  }
});

test('every prefix of every code has a page, which lists exactly the codes with it, each kind in numeric order', () => {
  for (const family of FAMILIES.filter(hasDigits)) {
    const codes = [...knownCodesOf(family)].sort((a, b) => compareDigits(a, b));
    const described = new Set([...codesOf(family), ...codesWithAnswer(family)]);
    const expected = new Map<string, string[]>();
    for (const code of codes) {
      for (let length = 1; length < code.length; length += 1) {
        const start = code.slice(0, length);
        if (!codes.includes(start) && !expected.has(start)) {
          const members = codes.filter((other) => other.startsWith(start));
          expected.set(start, [
            ...members.filter((one) => described.has(one)),
            // By their first two digits.
            ...[
              ...Map.groupBy(
                members.filter((one) => !described.has(one)),
                (one) => one.slice(0, 2),
              ).values(),
            ].flat(),
          ]);
        }
      }
    }
    for (const locale of LOCALES) {
      const built = pages.filter(
        (page) => page.locale === locale && page.path.startsWith(`/${family}/`) && !isCodePage(page.html),
      );
      assert.deepEqual(new Set(built.map((page) => page.path.split('/')[2])), new Set(expected.keys()));
      for (const page of built) {
        const main = inside(page.html, 'main');
        const bare = /<details class="bare-codes"[\s\S]*?<\/details>/.exec(main)?.[0] ?? '';
        const listed = [
          ...attributes(main, /<span class="c">([^<]+)<\/span>/g),
          ...attributes(bare, /<a href="[^"]+">\s*([\da-f]+)\s*<\/a>/g),
        ];
        assert.deepEqual(listed, expected.get(page.path.split('/')[2] ?? ''), page.address);
      }
    }
  }
});

test('the guide that announces the values of the error field lists them all, in every language', () => {
  for (const page of pages.filter(({ path }) => path === '/guides/error-response')) {
    const listed = attributes(inside(page.html, 'article'), /<span class="c">([^<]+)<\/span>/g);
    assert.deepEqual(listed, codesOf('oauth').sort(), page.address);
  }
});

test('the sitemap holds exactly the pages that are no fallback, and their alternates are reciprocal', () => {
  const xml = readFileSync(join(DIST, 'sitemap.xml'), 'utf8');
  const listed = new Set(attributes(xml, /<loc>([^<]+)<\/loc>/g).map((url) => new URL(url).pathname));
  const canonicalOf = (html: string): string =>
    new URL(attributes(html, /<link rel="canonical" href="([^"]+)"/g)[0] ?? 'about:blank').pathname;
  const own = pages.filter(
    (page) => !page.html.includes('content="noindex"') && canonicalOf(page.html) === page.address,
  );
  assert.deepEqual(new Set(own.map((page) => page.address)), listed);
  for (const page of own) {
    const alternates = attributes(page.html, /<link rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"/g);
    for (const url of alternates) {
      const other = byAddress.get(new URL(url).pathname);
      assert.ok(other !== undefined, `${page.address} names ${url}, which is no page`);
      const back = attributes(other.html, /<link rel="alternate" hreflang="(?!x-default)[^"]+" href="([^"]+)"/g);
      assert.deepEqual(back, alternates, `${other.address} and ${page.address} name each other`);
    }
  }
});

/** The document of a source, and the texts that are of it as it is now, and not of an edition before it. */
function shownOf(kind: 'codes' | 'guides', id: string): { file: string; texts: ReturnType<typeof readContent> } {
  const { sources } = JSON.parse(readFileSync(join(ROOT, 'content/sources/sources.json'), 'utf8')) as {
    sources: { id: string; file: string }[];
  };
  const file = sources.find((source) => source.id === id)?.file ?? assert.fail(`no source ${id}`);
  const texts = readContent(kind).filter(({ keys }) => keys.source === id && keys.edition === undefined);
  return { file, texts };
}

test('every French code page holds every word of its source entry', () => {
  const [learn, table] = [shownOf('codes', 'aadsts-fr'), shownOf('codes', 'aadb2c-fr')];
  const first = [...learn.texts, ...table.texts];
  if (sourceCount === FIRST_SOURCES) assert.equal(first.length, 442);
  for (const family of FAMILIES) {
    for (const { keys } of first.filter((file) => file.keys.family === family)) {
      const code = keys.code ?? '';
      const lines = sourceLines((family === 'aadb2c' ? table : learn).file);
      const original = lineNumbers(keys.lines ?? '').map((number) => lines[number - 1] ?? '');
      assert.ok(original.length > 0, code);
      const page = textOfHtml(inside(byAddress.get(`/fr/${family}/${code}`)?.html ?? '', 'main'));
      const words = (text: string): string[] => text.match(/[\p{L}\p{N}_{}]+/gu) ?? [];
      const present = new Set(words(page));
      const missing = words(original.join(' ')).filter((word) => !present.has(word));
      assert.deepEqual(missing, [], `/fr/${family}/${code} lacks words of lines ${keys.lines}`);
    }
  }
});

test('every guide page holds its sentences in its language', () => {
  for (const [locale, id] of Object.entries({ fr: 'graph-fr', nb: 'graph-nb', 'zh-TW': 'graph-zh-tw' })) {
    const { file, texts } = shownOf('guides', id);
    // An edition without spans, or one that another has come after, is not seen sentence by sentence.
    if (!texts.some(({ sentences }) => sentences.length > 0)) {
      assert.ok(sourceCount > FIRST_SOURCES, `no guide in ${locale} with sentences`);
      continue;
    }
    const source = readFileSync(join(ROOT, 'content/sources', file), 'utf8');
    const sentences = attributes(source, /<span data-ttu-id="[^"]+">(.*?)<\/span><span class="sxs-lookup">/g);
    assert.equal(sentences.length, 48);
    const all = pages.filter((page) => page.locale === locale && page.path.startsWith('/guides/'));
    const seen = all.map((page) => textOfHtml(inside(page.html, 'article')).replace(/\s/g, '')).join('\n');
    const plain = (text: string): string => text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*\s]/g, '');
    // A guide may have a title of ours instead.
    const retitled = new Set(
      texts
        .filter(({ path }) => existsSync(join(ROOT, 'content/translations', path)))
        .map(({ keys }) => plain(keys.title ?? '')),
    );
    for (const sentence of sentences.map(plain).filter((one) => !retitled.has(one))) {
      assert.ok(seen.includes(sentence), `${locale}: ${sentence}`);
    }
  }
});

test('every internal link leads to a page of the same language, and every fragment to its element', () => {
  const idsOf = new Map(pages.map((page) => [page.address, new Set(attributes(page.html, / id="([^"]+)"/g))]));
  for (const page of pages) {
    for (const match of page.html.matchAll(/<a\b[^>]*>/g)) {
      const href = /\bhref="([^"]+)"/.exec(match[0])?.[1] ?? '';
      if (/^https?:/.test(href)) continue;
      const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(href) ?? [];
      // A feed is a file of its page's language.
      const isFeed = path === `${page.address}.xml` || path === feedPath(page.locale);
      if (isFeed && existsSync(join(DIST, path))) continue;
      const target = path === '' ? page : byAddress.get(path);
      assert.ok(target !== undefined, `${page.address} links to ${href}, which is no page`);
      const switches = /\bhreflang="/.test(match[0]);
      assert.ok(switches || target.locale === page.locale, `${page.address} links to ${href} in another language`);
      if (fragment === undefined) continue;
      const id = decodeURIComponent(fragment);
      assert.ok(idsOf.get(target.address)?.has(id), `${page.address} links to ${href}, where nothing has this id`);
    }
  }
});

test('ids are unique on a page, and what refers to one on the page finds it', () => {
  for (const page of pages) {
    const ids = attributes(page.html, / id="([^"]+)"/g);
    assert.equal(new Set(ids).size, ids.length, page.address);
    const named = attributes(page.html, / (?:for|popovertarget|aria-(?:controls|labelledby|describedby))="([^"]+)"/g);
    for (const id of named.flatMap((list) => list.split(/\s+/))) {
      assert.ok(ids.includes(id), `${page.address} refers to #${id}`);
    }
  }
});
