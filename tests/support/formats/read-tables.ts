import type { Locale } from '../../../src/core/locales.ts';
import { LOG_COLUMNS } from '../../../src/publish/formats/log-codes.ts';
import { readCsv } from '../csv.ts';
import { readKusto } from '../kusto.ts';
import { readPowerShell } from '../powershell.ts';
import type { Said, SaidByCode } from './said.ts';

const listed = (text: string, separator: string): string[] => (text === '' ? [] : text.split(separator));
const symbolOf = (symbol: string | undefined): Pick<Said, 'symbol'> => (symbol ? { symbol } : {});

/** What `codes.csv` says, in a language. */
export function readCodesCsv(text: string, locale: Locale): SaidByCode {
  const [head = [], ...rows] = readCsv(text.replace(/^\uFEFF/, ''));
  return new Map(
    rows.map((row): [string, Said] => {
      const at = (column: string): string => row[head.indexOf(column)] ?? `no column ${column}`;
      const said = { name: at('name'), state: at('state'), kind: at('kind'), retry: at('retry'), url: at('url') };
      return [
        at('id'),
        { ...said, ...symbolOf(at('symbol')), fixers: listed(at('fixers'), ' '), sentence: at(`sentence_${locale}`) },
      ];
    }),
  );
}

/** What rows of the tables for logs say: `ResultType` and so on. */
function logRows(rows: readonly (readonly string[])[]): SaidByCode {
  return new Map(
    rows.map(([code = '', names = '', kind = '', fixers = '', retry = '', sentence = '', url = '']) => {
      const [name = '', symbol] = names.split(' ');
      return [
        `aadsts/${code}`,
        { name, ...symbolOf(symbol), kind, fixers: listed(fixers, ', '), retry, sentence, url },
      ];
    }),
  );
}

/** What the table for Kusto says, as Microsoft's parser reads it. */
export function readKustoTable(text: string): SaidByCode {
  const { strings, problems } = readKusto(text);
  if (problems.length > 0) throw new Error(`Kusto: ${problems.join('; ')}`);
  const columns = LOG_COLUMNS.length;
  // Strings of the function below the table follow; they begin no row of digits.
  const starts = Array.from({ length: Math.floor(strings.length / columns) }, (_, row) => row * columns);
  return logRows(starts.map((at) => strings.slice(at, at + columns)).filter(([code = '']) => /^\d+$/.test(code)));
}

/** What the watch list says. */
export function readWatchlist(text: string): SaidByCode {
  return logRows(readCsv(text).slice(1));
}

/** What the template that deploys the watch list says. */
export function readWatchlistTemplate(text: string): SaidByCode {
  return readWatchlist(JSON.parse(text).resources[0].properties.rawContent);
}

/** What the module for PowerShell says, in a language, as its parser reads it. */
export async function readModule(text: string, locale: Locale): Promise<SaidByCode> {
  const { hereStrings, problems } = await readPowerShell(text.replace(/^\uFEFF/, ''));
  if (problems.length > 0) throw new Error(`PowerShell: ${problems.join('; ')}`);
  const rows = (hereStrings[0] ?? '').split('\n').map((row) => row.split('\t'));
  const language = new RegExp(`^ +'${locale}' = @\\{ Site = '(?<site>[^']+)'; Field = (?<field>\\d+) \\}$`, 'm');
  const { site = '', field = '' } = language.exec(text)?.groups ?? {};
  return new Map(
    rows.map((row) => {
      const [name = '', symbol, _former, state = '', kind = '', fixers = '', retry = '', path = ''] = row;
      const sentence = row[Number(field)] ?? 'no field';
      const said = { name, ...symbolOf(symbol), state, kind, fixers: listed(fixers, ', '), retry, sentence };
      return [path.slice(1), { ...said, url: site + path }];
    }),
  );
}
