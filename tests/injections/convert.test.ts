import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { planContent } from '../../scripts/convert/plan.ts';
import { type AdapterName, readFixture } from '../../scripts/convert/testing/fixtures.ts';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import { digestOf } from '../../src/core/digest.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { buildLookup } from '../../src/resolve/lookup-data.ts';
import { renderInline, renderMarkdown } from '../../src/text/render-markdown.ts';
import { INJECTIONS, label } from './corpus.ts';
import { hostileSources } from './hostile-sources.ts';
import { linksIn, problemsIn } from './safe-html.ts';

const KEYS = 'origin family code locale symbol action source edition until digest guide title sentences'.split(' ');
const PATH = /^(?:codes\/(?:aadsts\/\d{5,7}|aadb2c\/\d{5}|oauth\/[a-z_]+)|guides\/[a-z\d-]+)\/(?:en|fr|nb|zh-TW)\.md$/;

/** Checks a content file: it stands where it may, says of itself what the converter said, and renders safely. */
function assertContent(path: string, file: string, text: string, where: string): void {
  assert.match(path, PATH, where);
  const { data, body } = parseEntryFile(file) ?? assert.fail(`${where}: ${path} has no front matter`);
  assert.deepEqual(
    Object.keys(data).filter((key) => !KEYS.includes(key)),
    [],
    where,
  );
  const { origin, family, code, guide, locale, title, action, symbol, digest } = data as Record<string, string>;
  assert.equal(origin, 'source', where);
  assert.equal(path, `${guide ? `guides/${guide}` : `codes/${family}/${code}`}/${locale}.md`, where);
  // Letter for letter what the adapter made: nothing in it ended the front matter or became another value.
  assert.equal(digest, guide ? digestOf(title ?? '', body) : digestOf(body, action), `${where}: ${path}`);
  if (symbol !== undefined) assert.match(symbol, /^\w+$/, where);
  for (const part of [body, title ?? '', action ?? '']) {
    for (const html of [renderMarkdown(part), renderInline(part)]) assert.deepEqual(problemsIn(html, text), [], where);
  }
}

/** Everything of the fixture itself that is a link. */
function linksOf(files: ReadonlyMap<string, string>): string[] {
  return [...files.values()].flatMap((file) =>
    linksIn(renderMarkdown(parseEntryFile(file)?.body ?? '')).map(({ href, text }) => `${text} ${href}`),
  );
}

describe('every injection in every place of a source gives a SourceError or content that is safe', () => {
  for (const adapter of [
    'learn-text',
    'docs-page',
    'docs-questions',
    'side-by-side',
  ] as const satisfies readonly AdapterName[]) {
    test(adapter, (t) => {
      const { text: harmless, context } = readFixture(adapter, 'whole-page');
      const plan = (text: string): ReadonlyMap<string, string> => {
        const only = [{ source: context.source, text, edition: 1, isCurrent: true }];
        const { files } = planContent(only, context.guideSlugs);
        return new Map([...files].filter(([path]) => !path.startsWith('history/')));
      };
      const untouched = plan(harmless);
      const made = new Map<string, number>();
      for (const [number, injection] of INJECTIONS.entries()) {
        for (const [at, { place, text, replaces }] of hostileSources(adapter, injection.text).entries()) {
          // Every injection in the first place and in some others, another some each; in all of them where there is time.
          if (process.env.INJECTIONS !== 'all' && at > 0 && (at + number) % 24 !== 0) continue;
          const where = `${label(injection)} in ${place}`;
          let files: ReadonlyMap<string, string>;
          try {
            files = plan(text);
          } catch (error) {
            if (!(error instanceof SourceError)) throw new Error(where, { cause: error });
            continue;
          }
          made.set(place, (made.get(place) ?? 0) + 1);
          const changed = new Map([...files].filter(([path, file]) => untouched.get(path) !== file));
          for (const [path, file] of changed) assertContent(path, file, text, where);
          // What the source links to elsewhere, it links to still.
          const found = new Set(linksOf(changed));
          const before = linksOf(new Map([...untouched].filter(([path]) => changed.has(path))));
          const lost = before.filter((link) => !found.has(link));
          assert.deepEqual(
            lost.filter((link) => !replaces.test(link)),
            [],
            where,
          );
        }
      }
      t.diagnostic(`converted: ${[...made].map(([place, count]) => `${place} ${count}`).join(', ')}`);
      assert.ok(Math.max(...made.values()) > INJECTIONS.length / 4);
    });
  }
});

test('a symbol that is none never reaches the data a browser looks up', () => {
  for (const injection of INJECTIONS) {
    if (/^\w+$/.test(injection.text)) continue;
    const entries = [{ family: 'aadsts' as const, code: '50058', symbol: injection.text }];
    assert.throws(() => buildLookup(entries), /cannot pack the symbol/, label(injection));
  }
});
