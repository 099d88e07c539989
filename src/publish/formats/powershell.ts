import { FAMILIES, familyOf, hasDigits } from '../../core/families.ts';
import { DEFAULT_LOCALE, LOCALES } from '../../core/locales.ts';
import type { SlimCode } from './schemas.ts';

/**
 * A module for Windows PowerShell 5.1 and PowerShell 7 that looks codes up without a network. UTF-8 with byte order mark:
 * 5.1 takes a file without one for the machine's own code page.
 *
 * The codes stand in a here-string, a line each and a tab between fields: nothing in it needs escaping, because no line
 * begins with a quotation mark, of which PowerShell knows typographic ones too.
 *
 * @param codes all codes
 * @throws Error for a field with a tab, a line break or another control character, and for a name that does not begin with a letter or a digit
 */
export function powershellModule(codes: readonly SlimCode[]): string {
  return `\uFEFF# What Microsoft Entra sign-in errors mean. Made from the Entra Error Atlas; works offline.
#   Import-Module ./EntraError.psm1
#   Get-EntraError 50058 -Locale fr

$script:EntraErrorData = @'
${codes.map(rowOf).join('\n')}
'@

$script:EntraErrorLocales = @(${LOCALES.map(quoted).join(', ')})
$script:EntraErrors = $null

function Read-EntraErrorData {
    if ($null -ne $script:EntraErrors) { return }
    $table = New-Object 'System.Collections.Generic.Dictionary[string,object]' ([System.StringComparer]::OrdinalIgnoreCase)
    foreach ($line in ($script:EntraErrorData -split "\\r?\\n")) {
        $fields = $line.Split([char]9)
        if ($fields.Count -lt ${FIELDS.length}) { continue }
        $table[$fields[0]] = $fields
    }
    $script:EntraErrors = $table
}

function Find-EntraErrorName {
    param([string] $Text)
    $found = New-Object 'System.Collections.Generic.List[string]'
    foreach ($match in [regex]::Matches($Text, '(?i)(?<![a-z0-9])(?:${PREFIXES.join('|')})[0-9a-f]+(?![0-9a-z])')) {
        $found.Add($match.Value)
    }
    if ($found.Count -eq 0 -and $Text.Trim() -match '^[0-9]+$') { $found.Add('${BARE}' + $Text.Trim()) }
    if ($found.Count -eq 0) { $found.Add($Text.Trim()) }
    return $found
}

function Get-EntraError {
    <#
    .SYNOPSIS
    Says what a Microsoft Entra sign-in error code means.
    .PARAMETER Code
    A code (50058, AADSTS50058), a value of the error field (invalid_grant), or a message that names codes.
    .PARAMETER Locale
    Language of the sentence: ${LOCALES.join(', ')}.
    .EXAMPLE
    Get-EntraError AADSTS50058
    .EXAMPLE
    Get-Content error.txt -Raw | Get-EntraError -Locale fr
    #>
    [CmdletBinding()]
    param(
        [Parameter(Mandatory = $true, Position = 0, ValueFromPipeline = $true)]
        [string] $Code,
        [ValidateSet(${LOCALES.map(quoted).join(', ')})]
        [string] $Locale = ${quoted(DEFAULT_LOCALE)}
    )
    process {
        Read-EntraErrorData
        foreach ($name in (Find-EntraErrorName $Code)) {
            if (-not $script:EntraErrors.ContainsKey($name)) {
                Write-Error "No known error has the name $name."
                continue
            }
            $fields = $script:EntraErrors[$name]
            # In the language asked for, or else the first there is.
            $sentences = @($fields[${FIELDS.length} + [array]::IndexOf($script:EntraErrorLocales, $Locale)]) + $fields[${FIELDS.length}..($fields.Count - 1)]
            [PSCustomObject] @{
${FIELDS.map((field, at) => `                ${field} = $fields[${at}]`).join('\n')}
                Sentence = [string] ($sentences | Where-Object { $_ } | Select-Object -First 1)
            }
        }
    }
}

Export-ModuleMember -Function Get-EntraError
`;
}

const FIELDS = ['Name', 'Symbol', 'State', 'Kind', 'Fixer', 'Retry', 'Url'] as const;
const PREFIXES = [...new Set(FAMILIES.filter(hasDigits).map((family) => familyOf(family).prefix))];
const BARE = PREFIXES[0] ?? '';

/**
 * A line of the module's table.
 *
 * @param code the code
 */
function rowOf(code: SlimCode): string {
  const { name, symbol = '', state, kind, fixers, retry, url } = code;
  const fields = [name, symbol, state, kind, fixers.join(', '), retry, url];
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

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
