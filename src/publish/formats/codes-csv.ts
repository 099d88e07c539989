import { LOCALES } from '../../core/locales.ts';
import { writeCsv } from '../../decode/csv-write.ts';
import type { SlimCode } from './schemas.ts';

/** Columns of `codes.csv`; a sentence a language follows, and who wrote it. Lists are separated by spaces, former names too. */
const COLUMNS = [
  'id',
  'family',
  'code',
  'name',
  'symbol',
  'former_names',
  'state',
  'kind',
  'fixers',
  'retry',
  'topics',
  'url',
];

/**
 * All codes as a table, for spreadsheets and for lookups of log tools: UTF-8 with byte order mark, every cell quoted, none
 * that a spreadsheet would run.
 *
 * @param codes all codes
 */
export function codesCsv(codes: readonly SlimCode[]): string {
  const rows = codes.map((one) => [
    ...[one.id, one.family, one.code, one.name, one.symbol ?? '', one.formerNames.join(' '), one.state, one.kind],
    ...[one.fixers.join(' '), one.retry, one.topics.join(' '), one.url],
    ...LOCALES.map((locale) => one.sentence[locale] ?? ''),
    one.sentenceFrom ?? '',
  ]);
  return writeCsv([[...COLUMNS, ...LOCALES.map((locale) => `sentence_${locale}`), 'sentence_from'], ...rows]);
}
