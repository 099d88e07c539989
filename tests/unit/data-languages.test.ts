import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LOCALES } from '../../src/core/locales.ts';
import { kqlPath, POWERSHELL_PATH, watchlistPath } from '../../src/publish/formats/paths.ts';
import { dataFile, realSiteData } from '../support/data-files.ts';
import { readKusto } from '../support/kusto.ts';
import { readPowerShell } from '../support/powershell.ts';

const LOG = `let SigninLogs = datatable(TimeGenerated: datetime, ResultType: string, AppDisplayName: string)
  [datetime(2026-01-01), "50058", "Contoso"];`;

describe('the table for Kusto', () => {
  it('is a query without problems in every language, and its function adds to what a table has', () => {
    for (const locale of LOCALES) {
      const { problems, columns } = readKusto(
        `${dataFile(kqlPath(locale))}${LOG} SigninLogs | invoke ExplainEntraErrors()`,
      );
      assert.deepEqual(problems, [], locale);
      const added = ['ErrorName', 'ErrorKind', 'Fixer', 'Retry', 'Sentence', 'ErrorUrl'];
      assert.deepEqual(columns, ['TimeGenerated', 'ResultType', 'AppDisplayName', ...added]);
    }
  });

  it('is read by a parser that sees a quotation mark too many and a column that is not there', () => {
    assert.notDeepEqual(readKusto('let T = datatable(A: string) ["a"b"]; T').problems, []);
    assert.notDeepEqual(
      readKusto(`${dataFile(kqlPath('en'))}${LOG} SigninLogs | invoke ExplainEntraErrors() | project Gone`).problems,
      [],
    );
  });
});

describe('files that carry sentences of Microsoft', () => {
  it('name the licence, as it asks, where their format has room for it', () => {
    for (const path of [kqlPath('fr'), watchlistPath('nb', 'json'), POWERSHELL_PATH]) {
      assert.match(dataFile(path), /CC BY 4\.0, Microsoft/, path);
    }
  });
});

describe('the module for PowerShell', () => {
  const text = dataFile(POWERSHELL_PATH);

  it('begins with a byte order mark, which Windows PowerShell 5.1 needs', () => assert.ok(text.startsWith('\uFEFF')));

  it('is a script without problems that has its function and a line for every code', async () => {
    const { problems, functions, hereStrings } = await readPowerShell(text.slice(1));
    assert.deepEqual(problems, []);
    assert.ok(functions.includes('Get-EntraError'));
    assert.equal(hereStrings.length, 1);
    const rows = hereStrings[0]?.split('\n') ?? [];
    assert.deepEqual(
      rows.map((row) => row.split('\t')[0]),
      realSiteData().codes.map(({ name }) => name),
    );
    for (const row of rows) assert.equal(row.split('\t').length, 8 + LOCALES.length, row);
  });

  it('tells no letter case: -Locale FR and a code in small letters are taken, and mean the same', () => {
    const code = text.replace(/@'\n[\s\S]*?\n'@/, '');
    assert.doesNotMatch(code, /IndexOf|\s-c(?:eq|ne|in|like|match|replace|contains)\b/i);
    assert.match(code, /OrdinalIgnoreCase/);
  });

  it('uses nothing that Windows PowerShell 5.1 does not have', () => {
    const code = text.replace(/@'\n[\s\S]*?\n'@/, '');
    for (const newer of [/\?\?/, /\?\./, /&&/, /\|\|/, /\? .* : /, /clean\s*\{/i, /-Parallel/i])
      assert.doesNotMatch(code, newer);
  });

  it('is read by a parser that sees a brace too few', async () => {
    assert.notDeepEqual((await readPowerShell('function A { if ($x) { 1 }')).problems, []);
  });
});

describe('the watch list of Sentinel', () => {
  it('names its search key first, without byte order mark, and the template brings the same rows', () => {
    for (const locale of LOCALES) {
      const csv = dataFile(watchlistPath(locale, 'csv'));
      assert.ok(csv.startsWith('"ResultType",'), locale);
      const [{ properties }] = JSON.parse(dataFile(watchlistPath(locale, 'json'))).resources;
      assert.equal(properties.rawContent, csv);
      assert.equal(properties.itemsSearchKey, 'ResultType');
      assert.ok(csv.length < 3_800_000, 'the service takes 3.8 MB');
    }
  });
});
