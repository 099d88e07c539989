import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { LOCALES } from '../../src/core/locales.ts';
import { codesCsv } from '../../src/publish/formats/codes-csv.ts';
import { kql } from '../../src/publish/formats/kql.ts';
import { powershellModule } from '../../src/publish/formats/powershell.ts';
import type { SlimCode } from '../../src/publish/formats/schemas.ts';
import { watchlistCsv, watchlistTemplate } from '../../src/publish/formats/sentinel.ts';
import { readCsv } from '../support/csv.ts';
import { urlOf } from '../support/data-files.ts';
import { readKusto } from '../support/kusto.ts';
import { readPowerShell } from '../support/powershell.ts';
import { INJECTIONS } from './corpus.ts';

/*
 * What the files for programs make of hostile words, whoever wrote them into the content: a spreadsheet runs nothing, and a
 * parser of each language reads exactly the words back, in their own place.
 */

const HOSTILE: readonly string[] = [
  ...INJECTIONS.map(({ text }) => text),
  ...['=1+1', '@SUM(A1)', '-2+3', "+cmd|' /C calc'!A0", '\t=1', '\r\n=1', '＝1', '\u200b=1', '"=1"', "'=1"],
  ...[
    '"',
    '\\',
    '\\"',
    '"); SigninLogs | take 1 //',
    '"\n]; let x = 1',
    '\u2028',
    '\u2029',
    '\u0085',
    '\0',
    '\ud800',
    '```',
  ],
  ...[
    "'@",
    "\n'@\nRemove-Item .",
    '’@',
    '\n’@\nGet-Date',
    '$(Get-Date)',
    '`n',
    '$' + '{env:PATH}',
    '\r',
    '\v',
    '\f',
    'a\tb',
  ],
];

/** A code whose every word is hostile. */
function hostileCode(text: string, number: number): SlimCode {
  return {
    ...{
      id: `aadsts/${60_000 + number}`,
      family: 'aadsts',
      code: String(60_000 + number),
      name: `AADSTS${60_000 + number}`,
    },
    ...{ symbol: 'Symbol', formerNames: [], state: 'documented-here', kind: 'failure', fixers: ['user'], retry: 'no' },
    ...{ topics: [], sentence: Object.fromEntries(LOCALES.map((locale) => [locale, text])), sentenceFrom: 'microsoft' },
    url: urlOf('en', `/aadsts/${60_000 + number}`),
  };
}

const codes = HOSTILE.map(hostileCode);
const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
const seed = Number(process.env.SEED ?? 1);

function sentencesOf(cells: readonly string[], columns: number): string[] {
  return cells.filter((_, at) => at % columns === 5);
}

describe('hostile words in the files for programs', () => {
  it('codes.csv and the watch list have no cell that a spreadsheet runs, and all rows with all columns', () => {
    for (const text of [codesCsv(codes).slice(1), watchlistCsv(codes, 'en', urlOf)]) {
      const [head = [], ...rows] = readCsv(text);
      assert.equal(rows.length, codes.length);
      for (const row of rows) {
        assert.equal(row.length, head.length, row.join());
        for (const cell of row) assert.doesNotMatch(cell, FORMULA, JSON.stringify(cell));
      }
    }
  });

  it('the watch list says the words, behind an apostrophe where they would be run; the template brings the same', () => {
    const rows = readCsv(watchlistCsv(codes, 'en', urlOf)).slice(1);
    for (const [at, text] of HOSTILE.entries()) {
      const said = rows[at]?.[5] ?? '';
      // The reader has a line feed for each break, as programs do.
      const breaks = (one: string): string => one.replace(/\r\n?/g, '\n');
      assert.ok(
        [text, `'${text}`].some((one) => breaks(one) === breaks(said)),
        JSON.stringify([text, said]),
      );
    }
    const template = JSON.parse(watchlistTemplate(codes, 'en', urlOf));
    assert.equal(template.resources[0].properties.rawContent, watchlistCsv(codes, 'en', urlOf));
  });

  it('Kusto: no word leaves its string', () => {
    const { problems, strings } = readKusto(kql(codes, 'en', urlOf));
    assert.deepEqual(problems, []);
    assert.deepEqual(sentencesOf(strings, 7).slice(0, codes.length), HOSTILE);
  });

  it('Kusto: any words at all', () => {
    const words = fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, (texts) => {
        const { problems, strings } = readKusto(kql(texts.map(hostileCode), 'en', urlOf));
        assert.deepEqual(problems, []);
        assert.deepEqual(sentencesOf(strings, 7).slice(0, texts.length), texts);
      }),
      { seed, numRuns: 15 },
    );
  });

  it('PowerShell: a field that would leave its row is refused, all others are read back', async () => {
    const breaking = (text: string): boolean => /\p{Cc}/u.test(text);
    for (const code of codes) {
      const module = () => powershellModule([code], urlOf);
      if (breaking(code.sentence.en ?? '')) assert.throws(module, /a control character/, code.sentence.en);
      else assert.doesNotThrow(module);
    }
    const kept = codes.filter((code) => !breaking(code.sentence.en ?? ''));
    const { problems, hereStrings, functions } = await readPowerShell(powershellModule(kept, urlOf).slice(1));
    assert.deepEqual(problems, []);
    assert.deepEqual(functions, ['Read-EntraErrorData', 'Find-EntraErrorName', 'Get-EntraError']);
    assert.equal(hereStrings.length, 1);
    const rows = hereStrings[0]?.split('\n').map((row) => row.split('\t')[8]);
    assert.deepEqual(
      rows,
      kept.map(({ sentence }) => sentence.en),
    );
  });

  it('PowerShell: a name that would end the table is refused', () => {
    for (const name of ["'@", '’@; Get-Date', '', ' x']) {
      const [code] = codes as [SlimCode];
      assert.throws(() => powershellModule([{ ...code, name }], urlOf), /begins with neither/, name);
    }
  });
});
