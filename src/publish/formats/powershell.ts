import { digitOf, NUMBERED_FAMILIES, prefixOf } from '../../core/families.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../core/locales.ts';
import { DATA_LICENCE } from './codes-json.ts';
import type { SlimCode } from './schemas.ts';
import type { UrlOf } from './slim-code.ts';

/**
 * A module for Windows PowerShell 5.1 and PowerShell 7 that looks codes up without a network. UTF-8 with byte order mark:
 * 5.1 takes a file without one for the machine's own code page.
 *
 * The codes stand in a here-string, a line each and a tab between fields: nothing in it needs escaping, because no line
 * begins with a quotation mark, of which PowerShell knows typographic ones too. Hash tables, -match and the index have no
 * letter case, as nothing in PowerShell has.
 *
 * @param codes all codes
 * @param urlOf address of a page
 * @throws Error for a field with a tab, a line break or another control character, and for a name that does not begin with a letter or a digit
 */
export function powershellModule(codes: readonly SlimCode[], urlOf: UrlOf): string {
  return `\uFEFF# What Microsoft Entra sign-in errors mean. Made from the Entra Error Atlas; works offline.
# ${DATA_LICENCE}
#   Import-Module ./EntraError.psm1
#   Get-EntraError 50058 -Locale fr

$script:EntraErrorData = @'
${codes.map(rowOf).join('\n')}
'@

# Of each language: where its pages begin, and which field of a row is its sentence.
$script:EntraErrorLocales = @{
${LOCALES.map((locale, place) => `    ${quoted(locale)} = @{ Site = ${quoted(siteIn(locale, urlOf))}; Field = ${FIELDS.length + place} }`).join('\n')}
}
$script:EntraErrors = $null

# Rows by everything that names a code: AADSTS50058, its digits, a symbol of now or formerly, a value of the error field.
# Digits and some symbols name two codes; both are answered.
function Read-EntraErrorData {
    if ($null -ne $script:EntraErrors) { return }
    $index = New-Object 'System.Collections.Generic.Dictionary[string,object]' ([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($line in ($script:EntraErrorData -split "\\r?\\n")) {
        $fields = $line.Split([char]9)
        if ($fields.Count -lt ${FIELDS.length + LOCALES.length}) { continue }
        $keys = @($fields[${at('Name')}], $fields[${at('Symbol')}]) + $fields[${at('FormerNames')}].Split(' ')
        if ($fields[${at('Name')}] -match '^(?:${NUMBERED_FAMILIES.map(prefixOf).join('|')})(.+)$') { $keys += $Matches[1] }
        foreach ($key in $keys) {
            if ($key -eq '') { continue }
            if (-not $index.ContainsKey($key)) { $index[$key] = New-Object 'System.Collections.Generic.List[object]' }
            $index[$key].Add($fields)
        }
    }
    $script:EntraErrors = $index
}

# What a text asks for: itself where it is a name, else the codes it names, each once.
function Find-EntraErrorName {
    param([string] $Text)
    $found = New-Object 'System.Collections.Generic.List[string]'
    $whole = $Text.Trim()
    if (-not $script:EntraErrors.ContainsKey($whole)) {
        foreach ($match in [regex]::Matches($Text, '${IN_TEXT}')) {
            $name = ($match.Value -replace '[ :_-]', '').ToUpperInvariant()
            if (-not $found.Contains($name)) { $found.Add($name) }
        }
    }
    if ($found.Count -eq 0) { $found.Add($whole) }
    return $found
}

function Get-EntraError {
    <#
    .SYNOPSIS
    Says what a Microsoft Entra sign-in error code means.
    .PARAMETER Code
    A code (50058, AADSTS50058), its name, a value of the error field (invalid_grant), or a message that names codes.
    .PARAMETER Locale
    Language of the sentence and the page: ${LOCALES.join(', ')}.
    .EXAMPLE
    Get-EntraError AADSTS50058
    .EXAMPLE
    Get-Content error.txt | Get-EntraError -Locale fr
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)]
        [AllowEmptyString()]
        [string[]] $Code,
        [ValidateSet(${LOCALES.map(quoted).join(', ')})]
        [string] $Locale = ${quoted(DEFAULT_LOCALE)}
    )
    process {
        Read-EntraErrorData
        $language = $script:EntraErrorLocales[$Locale]
        foreach ($text in $Code) {
            if ([string]::IsNullOrWhiteSpace($text)) {
                # An empty line of a file is nothing to be told of.
                if (-not $PSCmdlet.MyInvocation.ExpectingInput) { Write-Error 'There is no text to explain.' -Category InvalidArgument }
                continue
            }
            foreach ($name in (Find-EntraErrorName $text)) {
                if (-not $script:EntraErrors.ContainsKey($name)) {
                    Write-Error "No known error has the name $name." -Category ObjectNotFound -TargetObject $name
                    continue
                }
                foreach ($fields in $script:EntraErrors[$name]) {
                    [PSCustomObject] @{
${SHOWN.map((field) => `                        ${field} = $fields[${at(field)}]`).join('\n')}
                        Url = $language.Site + $fields[${at('Path')}]
                        Sentence = $fields[$language.Field]
                    }
                }
            }
        }
    }
}

Export-ModuleMember -Function Get-EntraError
`;
}

/** Fields of a row, before its sentences. */
const FIELDS = ['Name', 'Symbol', 'FormerNames', 'State', 'Kind', 'Fixer', 'Retry', 'Path'] as const;
const SHOWN = FIELDS.filter((field) => field !== 'Path');
const at = (field: (typeof FIELDS)[number]): number => FIELDS.indexOf(field);

/** A code with its prefix, joined or not: `aadsts-50058`. What goes on after the digits is none. */
const IN_TEXT = `(?i)(?<![a-z0-9])(?:${NUMBERED_FAMILIES.map(
  (family) => `${prefixOf(family)}[ :_-]?${digitOf(family)}+`,
).join('|')})(?![a-z0-9])`;

/**
 * A line of the module's table.
 *
 * @param code the code
 */
function rowOf(code: SlimCode): string {
  const { name, symbol = '', formerNames, state, kind, fixers, retry, id } = code;
  const fields = [name, symbol, formerNames.join(' '), state, kind, fixers.join(', '), retry, `/${id}`];
  const row = [...fields, ...LOCALES.map((locale) => code.sentence[locale] ?? '')];
  const bad = row.find((field) => /\p{Cc}/u.test(field));
  if (bad !== undefined)
    throw new Error(
      `${code.id}: a control character, such as a tab, in ${JSON.stringify(bad)}; a row of the module has none`,
    );
  if (!/^[A-Za-z0-9]/.test(name)) {
    throw new Error(
      `${code.id}: the name "${name}" begins with neither a letter nor a digit; a row of the module does`,
    );
  }
  return row.join('\t');
}

/** Address of a language's pages, without a slash at its end. */
function siteIn(locale: (typeof LOCALES)[number], urlOf: UrlOf): string {
  return urlOf(locale, '/').replace(/\/$/, '');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
