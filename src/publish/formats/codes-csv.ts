import { LOCALES, type Locale } from '../../core/locales.ts';
import { writeCsv } from '../../decode/csv-write.ts';
import type { SlimCode } from './schemas.ts';

/** Columns of `codes.csv`; sentences follow, and who wrote them. Lists are separated by spaces, former names too. */
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

/** The languages the file began with. Columns keep their places, so that those of further languages come last. */
const FIRST: readonly string[] = ['en', 'fr', 'nb', 'zh-TW'];
const [BEFORE, AFTER] = [true, false].map((isFirst) => LOCALES.filter((locale) => FIRST.includes(locale) === isFirst));

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
    ...inLocales((locale) => one.sentence[locale] ?? '', one.sentenceFrom ?? ''),
  ]);
  return writeCsv([[...COLUMNS, ...inLocales((locale) => `sentence_${locale}`, 'sentence_from')], ...rows]);
}

/** A cell a language, and the one between those of the first languages and of the others. */
function inLocales(cell: (locale: Locale) => string, from: string): string[] {
  return [...(BEFORE ?? []).map(cell), from, ...(AFTER ?? []).map(cell)];
}
