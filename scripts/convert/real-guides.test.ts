import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { fiveDocumentsProject } from './testing/five-documents.ts';
import { lineNumbers, missingWords, type RealFile, readContent, sourceLines, wordsOf } from './testing/real-content.ts';

/** Of the five documents that the site began with. */
const GUIDES = readContent('guides', fiveDocumentsProject(after));
const DOCUMENTS = {
  fr: 'graph-application-errors.fr.md',
  nb: 'graph-application-errors.nb.md',
  'zh-TW': 'graph-application-errors.zh-TW.md',
};
const PAIR =
  /<span data-ttu-id="[^"]*-(\d+)">(.*?)<\/span><span class="sxs-lookup"><span data-stu-id="[^"]*-(\d+)">(.*?)<\/span><\/span>/g;

interface Pair {
  readonly id: string;
  readonly local: string;
  readonly english: string;
}

/** Pairs of a document, read with one pattern and nothing of the adapter. */
function pairsOf(file: string): Pair[] {
  return sourceLines(file).flatMap((line) =>
    [...line.matchAll(PAIR)].map(([, id = '', local = '', englishId = '', english = '']) => {
      assert.equal(id, englishId);
      return { id, local, english };
    }),
  );
}

/** What a reader sees: without link targets and emphasis. */
function seen(markdown: string): string {
  return markdown
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[\]*\\]/g, '')
    .trim();
}

/** Sentences of a guide file by id: title, then one a line. */
function sentencesOf({ keys, sentences, body }: RealFile): Map<string, string> {
  const lines = [keys.title ?? '', ...body.split('\n').filter((line) => line.trim() !== '')];
  assert.equal(lines.length, sentences.length, `${keys.guide} in ${keys.locale}`);
  return new Map(sentences.map((id, index) => [id, (lines[index] ?? '').replace(/^(?:- | {2})/, '')]));
}

const paired = GUIDES.filter(({ sentences }) => sentences.length > 0);

describe('guides of the real sources', () => {
  it('are an overview and 7 scenarios in four languages, and two guides of the French reference page', () => {
    const slugs = new Set(paired.map(({ keys }) => keys.guide));
    assert.equal(slugs.size, 8);
    assert.ok(slugs.has('graph-authorization-errors'));
    for (const slug of slugs) {
      const locales = paired.filter(({ keys }) => keys.guide === slug).map(({ keys }) => keys.locale);
      assert.deepEqual(locales.sort(), ['en', 'fr', 'nb', 'zh-TW'], slug);
    }
    const others = GUIDES.filter(({ sentences }) => sentences.length === 0).map(({ path }) => path);
    assert.deepEqual(others, ['guides/error-response/fr.md', 'guides/using-error-codes/fr.md']);
  });

  it('hold 48 pairs a document, and the English of the three is the same', () => {
    const [fr = [], nb = [], zh = []] = Object.values(DOCUMENTS).map(pairsOf);
    for (const pairs of [fr, nb, zh]) assert.equal(pairs.length, 48);
    const english = (pairs: readonly Pair[]): string[] => pairs.map((pair) => `${pair.id} ${pair.english}`);
    assert.deepEqual(english(nb), english(fr));
    assert.deepEqual(english(zh), english(fr));
  });

  for (const [locale, file] of Object.entries({ ...DOCUMENTS, en: DOCUMENTS.fr })) {
    it(`hold every sentence in ${locale}, word for word, under its id`, () => {
      const found = new Map(
        paired.filter(({ keys }) => keys.locale === locale).flatMap((guide) => [...sentencesOf(guide)]),
      );
      const pairs = pairsOf(file);
      assert.deepEqual([...found.keys()].sort(), pairs.map(({ id }) => id).sort());
      for (const pair of pairs) {
        const wanted = locale === 'en' ? pair.english : pair.local;
        assert.equal(seen(found.get(pair.id) ?? ''), seen(wanted), pair.id);
      }
    });
  }

  it('keep every link, in the page’s language and in English', () => {
    for (const [locale, file] of Object.entries(DOCUMENTS)) {
      const lines = sourceLines(file);
      for (const guide of paired.filter(({ keys }) => keys.locale === locale || keys.locale === 'en')) {
        if (guide.keys.locale === 'en' && locale !== 'fr') continue;
        const text = lineNumbers(guide.keys.lines ?? '')
          .map((number) => lines[number - 1] ?? '')
          .join('\n');
        for (const [, url = ''] of text.matchAll(/\]\((https:[^)]+)\)/g)) {
          assert.ok(guide.body.includes(`](${url})`) || guide.body.includes(`<${url}>`), `${guide.path}: ${url}`);
        }
      }
    }
  });

  it('of the reference page hold every word of their lines', () => {
    const lines = sourceLines('aadsts-error-codes.fr.txt');
    for (const guide of GUIDES.filter(({ keys }) => keys.source === 'aadsts-fr')) {
      const wanted = lineNumbers(guide.keys.lines ?? '').flatMap((number) => wordsOf(lines[number - 1] ?? ''));
      assert.ok(wanted.length > 100);
      assert.deepEqual(missingWords(wanted, wordsOf(`${guide.keys.title} ${guide.body}`)), [], guide.path);
    }
  });

  it('error-response has the sample letter for letter and a row for each of its 7 fields', () => {
    const { body = '' } = GUIDES.find(({ path }) => path === 'guides/error-response/fr.md') ?? {};
    const sample = JSON.parse(/```json\n(.*?)\n```/s.exec(body)?.[1] ?? '') as Record<string, unknown>;
    const fields = [...body.matchAll(/^\| `(\w+)` \| .+ \|$/gm)].map(([, name]) => name);
    assert.equal(fields.length, 7);
    assert.deepEqual(fields, Object.keys(sample));
    const [from, to] = ['{', '}'].map((brace) => sourceLines('aadsts-error-codes.fr.txt').indexOf(brace));
    const inSource = sourceLines('aadsts-error-codes.fr.txt')
      .slice(from, (to ?? 0) + 1)
      .join('\n');
    assert.deepEqual(sample, JSON.parse(inSource));
  });
});
