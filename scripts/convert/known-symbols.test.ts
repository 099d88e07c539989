import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planContent } from './plan.ts';
import type { CodeRecord } from './records.ts';
import type { SourceText } from './sources.ts';
import { describeSource } from './testing/fixtures.ts';

/** A page of codes: one row each, codes from 50001. */
function page(locale: string, rows: readonly string[]): SourceText {
  const lines = rows.map((row, index) => `| AADSTS${50001 + index} | ${row} |`);
  const source = describeSource('docs-page', { id: locale, locale, families: ['aadsts'], date: '2024-01-01' });
  return { source, text: ['| Error | Text |', '|-|-|', ...lines, ''].join('\n'), edition: 1, isCurrent: true };
}

function read(texts: readonly SourceText[], locale: string): [string | undefined, string][] {
  const { listings } = planContent(texts, {});
  const codes = listings.find(({ from }) => from.source.locale === locale)?.codes ?? [];
  return codes.map(({ record }: { record: CodeRecord }) => [record.symbol, record.body]);
}

const ENGLISH = page('en', [
  'SessionIsOver - The session is over.',
  'Name_WithLine - The name has a line.',
  'ThirdOne - The third.',
  'FourthOne - The fourth.',
  'FifthOne - The fifth.',
  'SixthOne - The sixth.',
  'SeventhOne - The seventh.',
]);

describe('a symbol glued to Latin letters', () => {
  const rows = [
    'SessionIsOver-de sessie is voorbij.',
    'Name_WithLine-“naam” met een streep.',
    'OAuth-token ontbreekt.',
    'Sign-in is mislukt.',
    'FifthOne -de vijfde.',
    'SixthOnes-lijst is leeg.',
    'X-Ms-Header ontbreekt bij FirstName-lijst.',
  ];
  const taken = [
    ['SessionIsOver', 'de sessie is voorbij.'],
    ['Name_WithLine', '“naam” met een streep.'],
    [undefined, 'OAuth-token ontbreekt.'],
    [undefined, 'Sign-in is mislukt.'],
    ['FifthOne', 'de vijfde.'],
    [undefined, 'SixthOnes-lijst is leeg.'],
    [undefined, 'X-Ms-Header ontbreekt bij FirstName-lijst.'],
  ];

  it('is one where another document gives it to the same code, whatever the order of documents', () => {
    assert.deepEqual(read([ENGLISH, page('nl', rows)], 'nl'), taken);
    assert.deepEqual(read([page('nl', rows), ENGLISH], 'nl'), taken);
  });

  it('is text where no document names it, or only for another code', () => {
    const moved = ['OAuth-token ontbreekt.', 'SessionIsOver-de sessie is voorbij.', 'On-premises is uit.'];
    assert.deepEqual(
      read([ENGLISH, page('nl', moved)], 'nl'),
      moved.map((body) => [undefined, body]),
    );
    assert.deepEqual(read([page('nl', ['SessionIsOver-de sessie.'])], 'nl'), [[undefined, 'SessionIsOver-de sessie.']]);
  });
});
