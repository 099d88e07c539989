import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as Library from '../../packages/entra-error-atlas/index.d.ts';
import { packPackages } from '../../scripts/packages/pack.ts';
import { LOCALES, type Locale, localeFacts } from '../../src/core/locales.ts';
import { logCodes } from '../../src/publish/formats/log-codes.ts';
import { API, CSV_PATH, kqlPath, POWERSHELL_PATH, watchlistPath } from '../../src/publish/formats/paths.ts';
import type { CodeDocument, CodesFile, SlimCode } from '../../src/publish/formats/schemas.ts';
import { sentenceIn } from '../../src/publish/formats/slim-code.ts';
import { attributes, DIST, textOfHtml } from '../support/built-site.ts';
import { readCsv } from '../support/csv.ts';
import { ROOT, SITE, translatorFor } from '../support/data-files.ts';
import { readKusto } from '../support/kusto.ts';
import { readPowerShell } from '../support/powershell.ts';
import { indexedPages } from '../support/search-index.ts';

/*
 * The page, JSON, Markdown, CSV, Kusto, Sentinel, PowerShell, package and search index of the built site, code by code and in
 * every language: the same codes, sentences, kinds and links. Each is read with a reader of its own format; `codes.json` is
 * what the others are compared with.
 */

const read = (path: string): string => readFileSync(join(DIST, path), 'utf8');
const { codes } = JSON.parse(read(`${API}/codes.json`)) as CodesFile;
const described = codes.filter(({ sentence }) => Object.keys(sentence).length > 0);
const bare = (code: SlimCode): boolean => !existsSync(join(DIST, `${code.id}.md`));
const inLocale = (locale: Locale, file: string): string => join(localeFacts(locale).segment, file);
const names = (list: readonly SlimCode[]): string[] => list.map(({ name }) => name);

/** One way of writing spaces: how wide one is, and whether a line may break there, is a format's own affair. */
const level = (text: string): string => text.replace(/\s+/gu, ' ').trim();
/** Prose of Markdown without marks of code, escapes and quotation. */
const unmarked = (markdown: string): string => level(markdown.replace(/^> ?/gm, '').replace(/[`\\]/g, ''));
/** As the search index has apostrophes, and without what it sets between Chinese words. */
const indexed = (text: string): string => text.replace(/[\s\u200b]+/gu, '').replaceAll('’', "'");

const documents = new Map(codes.map(({ id }) => [id, JSON.parse(read(`${id}.json`)) as CodeDocument]));

describe('what every format says of every code', () => {
  it('there are codes, and most described ones have an answer', () => {
    assert.ok(codes.length > 1900 && described.length > 400);
    assert.ok(described.filter(({ sentenceFrom }) => sentenceFrom === 'atlas').length > 150);
  });

  it('JSON: each code’s own file begins as its row in codes.json', () => {
    for (const code of codes) {
      const document = documents.get(code.id) as unknown as Record<string, unknown>;
      for (const [key, value] of Object.entries(code)) assert.deepEqual(document[key], value, `${code.id} ${key}`);
    }
  });

  it('CSV: the same rows', () => {
    const [head = [], ...rows] = readCsv(read(CSV_PATH).slice(1));
    const table = rows.map((row) => Object.fromEntries(head.map((name, at) => [name, row[at]])));
    assert.deepEqual(
      table.map(({ name }) => name),
      names(codes),
    );
    for (const [at, code] of codes.entries()) {
      const { symbol = '', kind, fixers, retry, state, url } = code;
      const row = table[at] ?? {};
      const expected = { symbol, kind, fixers: fixers.join(' '), retry, state, url };
      for (const [key, value] of Object.entries(expected)) assert.equal(row[key], value, `${code.id} ${key}`);
      for (const locale of LOCALES) assert.equal(row[`sentence_${locale}`], code.sentence[locale] ?? '', code.id);
    }
  });

  it('PowerShell: the same rows', async () => {
    const { hereStrings } = await readPowerShell(read(POWERSHELL_PATH).slice(1));
    const rows = (hereStrings[0] ?? '').split('\n').map((row) => row.split('\t'));
    const expected = codes.map(({ name, symbol = '', state, kind, fixers, retry, url, sentence }) => [
      ...[name, symbol, state, kind, fixers.join(', '), retry, url],
      ...LOCALES.map((locale) => sentence[locale] ?? ''),
    ]);
    assert.deepEqual(rows, expected);
  });

  for (const locale of LOCALES) {
    const t = translatorFor(locale);

    it(`Kusto and Sentinel, ${locale}: the codes that a log names, with sentence, kind and page`, () => {
      const expected = logCodes(codes).map((code) => [
        ...[code.code, [code.name, code.symbol].filter(Boolean).join(' '), code.kind, code.fixers.join(', ')],
        ...[code.retry, sentenceIn(code, locale), documents.get(code.id)?.languages[locale]?.url ?? ''],
      ]);
      assert.ok(expected.length > 300);
      const { strings, problems } = readKusto(read(kqlPath(locale)));
      assert.deepEqual(problems, []);
      // Those of the function stand last.
      const cells = strings.slice(0, expected.length * 7);
      assert.deepEqual(cells, expected.flat());
      assert.deepEqual(readCsv(read(watchlistPath(locale, 'csv'))).slice(1), expected);
    });

    it(`page, ${locale}: the sentence, the three words, the links`, () => {
      for (const code of codes) {
        const html = read(`${inLocale(locale, code.id)}.html`);
        assert.equal(
          attributes(html, /<link rel="alternate" type="application\/json" href="([^"]+)"/g)[0],
          `/${code.id}.json`,
        );
        if (bare(code)) continue;
        const sign = html.slice(
          html.indexOf('<header class="sign"'),
          html.indexOf('</header>', html.indexOf('class="sign"')),
        );
        const lead = /<p class="lead"[^>]*>([\s\S]*?)<\/p>/.exec(sign)?.[1] ?? '';
        const sentence = sentenceIn(code, locale);
        assert.equal(level(textOfHtml(lead)), level(sentence || t('code.noText')), `${locale} ${code.id}`);
        const three = /<dl class="three"[\s\S]*?<\/dl>/.exec(html)?.[0];
        if (three === undefined) {
          assert.equal(code.kind, 'unknown', code.id);
        } else {
          const words = textOfHtml(three);
          const labels = [
            t(`kind.${code.kind}`),
            t(`retry.${code.retry}`),
            ...code.fixers.map((one) => t(`fixer.${one}`)),
          ];
          for (const label of labels) assert.ok(words.includes(level(label)), `${code.id}: ${label}`);
        }
        const hrefs = new Set(
          attributes(html, /href="([^"]+)"/g).map((href) => href.replaceAll('&amp;', '&').replaceAll('&#38;', '&')),
        );
        for (const { url } of documents.get(code.id)?.links ?? []) assert.ok(hrefs.has(url), `${code.id}: ${url}`);
      }
    });

    it(`Markdown, ${locale}: for exactly the codes that have a text or an answer, with sentence, kind and links`, () => {
      for (const code of codes) {
        const file = `${inLocale(locale, code.id)}.md`;
        const document = documents.get(code.id);
        assert.equal(existsSync(join(DIST, file)), document?.isBare === false, file);
        if (document === undefined || document.isBare) continue;
        const markdown = read(file);
        const plain = unmarked(markdown);
        assert.ok(markdown.startsWith(`# ${[code.name, code.symbol].filter(Boolean).join(' ')}\n`), file);
        const sentence = sentenceIn(code, locale);
        // What ends with an announcement goes on with a list.
        if (document.sentenceFrom === 'atlas') assert.ok(plain.includes(unmarked(sentence)), `${file}: ${sentence}`);
        if (code.kind !== 'unknown') assert.ok(plain.includes(level(t(`kind.${code.kind}`))), file);
        for (const { url } of document.links) assert.ok(markdown.includes(`(${url})`), `${file}: ${url}`);
        const { answer, document: text, url = '' } = document.languages[locale] ?? {};
        for (const words of [...(answer?.causes ?? []), ...Object.values(answer?.do ?? {}).flat()]) {
          assert.ok(plain.includes(unmarked(words)), `${file}: ${words}`);
        }
        if (text?.text) {
          assert.ok(plain.includes(unmarked(text.text)), file);
          assert.ok(markdown.includes(`(${text.url})`) && plain.includes('CC BY 4.0'), `${file}: whose text it is`);
        }
        assert.ok(markdown.endsWith(`<${url}>\n`), file);
      }
    });

    it(`search index, ${locale}: the codes that are described, with their sentence`, () => {
      const pages = indexedPages(locale);
      const found = [...pages.keys()].filter((path) => /^\/(?:aadsts|aadb2c|oauth)\/\w+$/.test(path)).sort();
      const expected = codes.filter((code) => !bare(code)).map(({ id }) => `/${id}`);
      assert.deepEqual(found, expected.toSorted());
      for (const { id, sentence } of described) {
        const text = sentence[locale];
        if (text === undefined) continue;
        assert.ok(indexed(pages.get(`/${id}`)?.content ?? '').includes(indexed(text)), `${id}: ${text}`);
      }
    });
  }
});

describe('what the package says of every code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-formats-'));
  let library: typeof Library;
  before(async () => {
    await packPackages(ROOT, folder, SITE);
    library = await import(pathToFileURL(join(folder, 'entra-error-atlas/index.js')).href);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const locale of LOCALES) {
    it(`is what the site says, ${locale}`, () => {
      for (const code of codes) {
        const { results } = library.explain(code.name, { locale });
        const page = results[0]?.pages[0];
        assert.equal(`${page?.family}/${page?.code}`, code.id);
        const { symbol, state, kind, retry, fixers } = code;
        assert.deepEqual(
          { symbol: page?.symbol, state: page?.state, kind: page?.kind, retry: page?.retry, fixers: page?.fixers },
          { symbol, state, kind, retry, fixers },
          code.id,
        );
        assert.equal(level(unmarked(page?.sentence ?? '')), unmarked(sentenceIn(code, locale)), code.id);
        if (!bare(code)) {
          const markdown = library.explainAsMarkdown(code.name, { locale });
          assert.equal(markdown, read(`${inLocale(locale, code.id)}.md`), code.id);
        }
      }
    });
  }
});
