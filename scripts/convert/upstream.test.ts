import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { accountForLines } from './line-account.ts';
import { parseManifest } from './manifest.ts';
import type { Adaptation, AdapterContext } from './records.ts';
import { type AdapterName, adapt, describeSource } from './testing/fixtures.ts';
import { ROOT } from './testing/real-content.ts';

/** Documents of the same kind in other languages; they lie beside the checkout where the Atlas is worked on. */
const UPSTREAM = join(ROOT, '..', 'shared', 'upstream');

/** Symbols of Microsoft's English pages, by code. */
const FACTS = join(ROOT, '..', 'shared', 'facts', 'aadsts.json');

const MANIFEST = 'content/sources/sources.json';
const { guides: guideSlugs } = parseManifest(readFileSync(join(ROOT, MANIFEST), 'utf8'), MANIFEST);

/** Runs an adapter over an upstream document; undefined, and a word about it, where the document is not there. */
function adaptUpstream(
  t: TestContext,
  [adapter, file]: readonly [AdapterName, string],
  source: Partial<AdapterContext['source']>,
): { adaptation: Adaptation; lines: number } | undefined {
  const path = join(UPSTREAM, file);
  if (!existsSync(path)) {
    t.diagnostic(`nothing to test: no ${file} beside the checkout`);
    return undefined;
  }
  const text = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const context = { source: describeSource(adapter, { path: file, ...source }), guideSlugs };
  const adaptation = adapt({ adapter, text, context });
  return { adaptation, lines: accountForLines(text, adaptation, file) };
}

describe('upstream documents in other languages', () => {
  it('the German table of B2C codes gives 127 entries', (t) => {
    const done = adaptUpstream(t, ['docs-page', 'aadb2c-error-codes.de-DE.md'], { locale: 'de' });
    if (done === undefined) return;
    assert.equal(done.adaptation.records.length, 127);
    assert.ok(done.lines > 127);
    for (const record of done.adaptation.records) assert.ok(record.kind === 'code' && record.body !== '');
  });

  it('the Chinese table of 2018 gives 228 AADSTS codes with the symbols that Microsoft gives them', (t) => {
    const links = 'https://learn.microsoft.com/azure/active-directory/develop/reference-aadsts-error-codes';
    const done = adaptUpstream(t, ['docs-page', 'aadsts-error-codes.zh-CN.md'], {
      families: ['aadsts'],
      locale: 'zh-CN',
      links,
    });
    if (done === undefined) return;
    const codes = done.adaptation.records.filter((record) => record.kind === 'code');
    assert.equal(codes.length, 228);
    const known = JSON.parse(readFileSync(FACTS, 'utf8')) as Record<
      string,
      { symbol?: string; formerSymbols?: string[] }
    >;
    for (const { code, symbol } of codes) {
      const { symbol: current, formerSymbols = [] } = known[code] ?? {};
      assert.ok([current, ...formerSymbols].includes(symbol), `${code} ${symbol}`);
    }
    const targets = codes.flatMap(({ body }) => [...body.matchAll(/\]\(([^)]*)\)|<(https?:[^>]*)>/g)]);
    assert.ok(targets.length > 10);
    for (const [, link, address] of targets) assert.match(link ?? address ?? '', /^https?:\/\//);
  });

  it('the German side-by-side page gives 48 pairs in 8 guides', (t) => {
    const done = adaptUpstream(t, ['side-by-side', 'graph-application-errors.de-DE.md'], { locale: 'de' });
    if (done === undefined) return;
    const english = done.adaptation.records.filter((record) => record.locale === 'en');
    assert.equal(english.length, 8);
    assert.equal(english.flatMap((record) => (record.kind === 'guide' ? (record.sentences ?? []) : [])).length, 48);
    assert.equal(done.adaptation.records.length, 16);
  });

  it('the German page without spans gives the same 8 guides, block by block', (t) => {
    const plain = adaptUpstream(t, ['docs-questions', 'graph-application-errors.de-DE.plain.md'], { locale: 'de' });
    const pairs = adaptUpstream(t, ['side-by-side', 'graph-application-errors.de-DE.md'], { locale: 'de' });
    if (plain === undefined || pairs === undefined) return;
    const shape = ({ records }: Adaptation, locale: string): string[] =>
      records.flatMap((record) =>
        record.kind === 'guide' && record.locale === locale
          ? `${record.slug}: ${
              record.body
                .split('\n')
                .filter((line) => line !== '' && !line.startsWith('  '))
                .filter(
                  (line, index, lines) => line.startsWith('- ') || !lines[index - 1] || record.sentences === undefined,
                )
                .map((line) => line.startsWith('- '))
                .filter(Boolean).length
            }`
          : [],
      );
    assert.deepEqual(shape(plain.adaptation, 'de'), shape(pairs.adaptation, 'en'));
  });
});
