import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { SourceError } from '../../src/core/source-error.ts';
import { accountForLines } from './line-account.ts';
import { parseManifest } from './manifest.ts';
import type { Adaptation, AdapterContext } from './records.ts';
import { type AdapterName, adapt, describeSource } from './testing/fixtures.ts';
import { ROOT } from './testing/real-content.ts';

/** Documents of the same kind in other languages; they lie beside the checkout where the Atlas is worked on. */
const UPSTREAM = join(ROOT, '..', 'shared', 'upstream');

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
    const done = adaptUpstream(t, ['docs-table', 'aadb2c-error-codes.de-DE.md'], {
      columns: ['Fehlercode', 'Message'],
      title: 'Referenz zu Fehlercodes',
      date: '2020-10-02',
    });
    if (done === undefined) return;
    assert.equal(done.adaptation.records.length, 127);
    assert.ok(done.lines > 127);
    for (const record of done.adaptation.records) assert.ok(record.kind === 'code' && record.body !== '');
  });

  it('the German side-by-side page gives 48 pairs in 8 guides', (t) => {
    const done = adaptUpstream(t, ['side-by-side', 'graph-application-errors.de-DE.md'], { title: 'Anwendungsfehler' });
    if (done === undefined) return;
    const english = done.adaptation.records.filter((record) => record.locale === 'en');
    assert.equal(english.length, 8);
    assert.equal(english.flatMap((record) => (record.kind === 'guide' ? (record.sentences ?? []) : [])).length, 48);
    assert.equal(done.adaptation.records.length, 16);
  });

  const refused: readonly (readonly [string, AdapterName, string, Partial<AdapterContext['source']>, RegExp])[] = [
    [
      'a page without pairs is refused at its heading',
      'side-by-side',
      'graph-application-errors.de-DE.plain.md',
      { title: 'Anwendungsfehler' },
      /plain\.md:23\n {2}found: .*\n {2}expected: <span data-ttu-id/,
    ],
    [
      'an older page of AADSTS codes is refused for its columns',
      'docs-table',
      'aadsts-error-codes.zh-CN.md',
      {
        title: 'Azure Active Directory 身份验证和授权错误代码 | Microsoft Docs',
        date: '2018-09-24',
        translation: 'HT',
        families: ['aadsts'],
      },
      /zh-CN\.md:\d+\n {2}found: +the columns .*\n {2}expected: Code d'erreur \| Message/,
    ],
    [
      'and with its own columns for what stands around its table',
      'docs-table',
      'aadsts-error-codes.zh-CN.md',
      {
        title: 'Azure Active Directory 身份验证和授权错误代码 | Microsoft Docs',
        date: '2018-09-24',
        translation: 'HT',
        families: ['aadsts'],
        columns: ['错误', 'Description'],
      },
      /zh-CN\.md:\d+\n {2}found: +a blockquote.*\n {2}expected: only a heading, an introduction and one table/,
    ],
  ];
  for (const [name, adapter, file, source, message] of refused) {
    it(name, (t) => {
      let done: unknown;
      try {
        done = adaptUpstream(t, [adapter, file], source);
      } catch (error) {
        assert.ok(error instanceof SourceError);
        assert.match(error.message, message);
        return;
      }
      assert.equal(done, undefined, 'refused, unless the document is not there');
    });
  }
});
