import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { POWERSHELL_PATH } from '../../src/publish/formats/paths.ts';
import type { SlimCode } from '../../src/publish/formats/schemas.ts';
import { sentenceIn } from '../../src/publish/formats/slim-code.ts';
import { dataFile, realSiteData, urlOf } from '../support/data-files.ts';

/*
 * The module for PowerShell, run: Windows PowerShell 5.1 is `powershell`, 7 is `pwsh`. POWERSHELL=required makes a missing one
 * fail, as the workflow asks for; elsewhere it is said, and the module is only parsed (data-docs.test.ts, formats.test.ts).
 */

const isRequired = process.env.POWERSHELL === 'required';
const PROGRAMS = ['pwsh', ...(process.platform === 'win32' ? ['powershell'] : [])];
const OPTIONS = ['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'];
const isHere = (program: string): boolean => spawnSync(program, [...OPTIONS, '-Command', 'exit 0']).status === 0;

/** Asks what `asked.tsv` has, a locale and a text a line, and writes what was said, a row for each code. ASCII, as 5.1 reads it. */
const SCRIPT = `param([string] $Folder)
$ErrorActionPreference = 'Stop'
Import-Module (Join-Path $Folder 'EntraError.psm1')
$said = New-Object 'System.Collections.Generic.List[string]'
function Add-Said([string] $Asked, $Rows, $Problems) {
    foreach ($row in $Rows) {
        $said.Add((@($Asked, $row.Name, $row.Symbol, $row.FormerNames, $row.State, $row.Kind, $row.Fixer, $row.Retry, $row.Url, $row.Sentence) -join "\`t"))
    }
    $told = $Problems | ForEach-Object { "$($_.CategoryInfo.Category)\`t$_" } | Select-Object -Unique
    foreach ($problem in $told) { $said.Add("$Asked\`terror\`t$problem") }
}
foreach ($line in [System.IO.File]::ReadAllLines((Join-Path $Folder 'asked.tsv'))) {
    $locale, $text = $line.Split([char]9)
    $problems = @()
    $rows = Get-EntraError $text -Locale $locale -ErrorAction SilentlyContinue -ErrorVariable problems
    Add-Said $line.Replace([char]9, [char]32) $rows $problems
}
$problems = @()
$rows = Get-Content (Join-Path $Folder 'error.txt') | Get-EntraError -ErrorAction SilentlyContinue -ErrorVariable problems
Add-Said 'lines' $rows $problems
$rows = Get-Content (Join-Path $Folder 'error.txt') -Raw | Get-EntraError
Add-Said 'raw' $rows @()
Add-Said 'two' (Get-EntraError 50058, 50126) @()
[System.IO.File]::WriteAllLines((Join-Path $Folder 'said.tsv'), $said)
`;

const { codes } = realSiteData();
const codeOf = (id: string): SlimCode => codes.find((code) => code.id === id) ?? assert.fail(id);

/** What is to be said of a code. */
function row(code: SlimCode, locale: Locale): string {
  const { id, name, symbol = '', formerNames, state, kind, fixers, retry } = code;
  const words = [name, symbol, formerNames.join(' '), state, kind, fixers.join(', '), retry];
  return [...words, urlOf(locale, `/${id}`), sentenceIn(code, locale)].join('\t');
}

const error = (text: string): string => `error\tObjectNotFound\tNo known error has the name ${text}.`;

/** What else may be asked, and all that is to be said. */
const ASKED: readonly (readonly [locale: string, text: string, said: readonly string[]])[] = [
  ['FR', '50058', [row(codeOf('aadsts/50058'), 'fr')]],
  ['zh-tw', 'aadsts50058', [row(codeOf('aadsts/50058'), 'zh-TW')]],
  ['en', '90002', [row(codeOf('aadsts/90002'), 'en'), row(codeOf('aadb2c/90002'), 'en')]],
  ['en', '90118', [row(codeOf('aadb2c/90118'), 'en')]],
  ['en', 'userinformationnotprovided', [row(codeOf('aadsts/50058'), 'en')]],
  ['en', 'InvalidRequest', [row(codeOf('aadsts/90023'), 'en'), row(codeOf('aadsts/9002313'), 'en')]],
  ['en', 'ExternalSecurityChallenge', [row(codeOf('aadsts/50158'), 'en')]],
  [
    'nb',
    'AADSTS-50058 and aadsts50058: AADB2C90118',
    ['aadsts/50058', 'aadb2c/90118'].map((id) => row(codeOf(id), 'nb')),
  ],
  ['en', 'AADSTS50059999', [error('AADSTS50059999')]],
  ['en', 'AADSTS500580000x', [error('AADSTS500580000x')]],
  ['en', '$(Get-Date) `n "', [error('$(Get-Date) `n "')]],
];

for (const program of PROGRAMS) {
  const skip = !isRequired && !isHere(program) && `there is no ${program} here: the module is parsed, and not run`;
  if (skip) console.log(`tests/unit/powershell.test.ts: ${skip}.`);

  describe(`the module in ${program}`, { skip }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'atlas-powershell-'));
    const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
    write('EntraError.psm1', dataFile(POWERSHELL_PATH));
    write('ask.ps1', SCRIPT);
    const all = LOCALES.flatMap((locale) => codes.map((code) => ({ locale, code })));
    const asked = [
      ...all.map(({ locale, code }) => [locale, code.name]),
      ...ASKED.map(([locale, text]) => [locale, text]),
    ];
    write('asked.tsv', asked.map((line) => `${line.join('\t')}\n`).join(''));
    write('error.txt', 'AADSTS50058: one\r\n\r\nAADSTS50126: two\r\n');
    const { status, stderr } = spawnSync(program, [...OPTIONS, '-File', join(folder, 'ask.ps1'), folder], {
      encoding: 'utf8',
    });
    const said = status === 0 ? readFileSync(join(folder, 'said.tsv'), 'utf8').trim().split(/\r?\n/) : [];
    rmSync(folder, { recursive: true, force: true });
    const saidOf = (question: string): string[] =>
      said.filter((line) => line.startsWith(`${question}\t`)).map((line) => line.slice(question.length + 1));

    it('runs', () => assert.equal(status, 0, stderr));

    it('says of every code, in every language, what the site says', () => {
      const names = Map.groupBy(said, (line) => line.slice(0, line.indexOf('\t')));
      const isTold = ({ code, locale }: (typeof all)[number]): boolean =>
        names.get(`${locale} ${code.name}`)?.includes(`${locale} ${code.name}\t${row(code, locale)}`) === true;
      assert.deepEqual(
        all.filter((one) => !isTold(one)).map(({ code, locale }) => `${locale} ${code.id}`),
        [],
      );
    });

    for (const [locale, text, expected] of ASKED) {
      it(`${locale}: ${text}`, () => assert.deepEqual(saidOf(`${locale} ${text}`), expected));
    }

    it('takes lines, empty ones among them, a whole text, and several codes', () => {
      const two = ['aadsts/50058', 'aadsts/50126'].map((id) => row(codeOf(id), 'en'));
      for (const question of ['lines', 'raw', 'two']) assert.deepEqual(saidOf(question), two, question);
    });
  });
}
