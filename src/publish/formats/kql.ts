import type { Locale } from '../../core/locales.ts';
import { DATA_LICENCE } from './codes-json.ts';
import { LOG_COLUMNS, logCodes } from './log-codes.ts';
import type { SlimCode } from './schemas.ts';
import { sentenceIn, type UrlOf } from './slim-code.ts';

/**
 * A table of codes and a function over any table with `ResultType`, for Log Analytics, Sentinel and Azure Data Explorer
 * (https://learn.microsoft.com/kusto/query/datatable-operator). What is written below it can use both.
 *
 * @param codes all codes
 * @param locale the language of the sentences and pages
 * @param urlOf address of a page
 */
export function kql(codes: readonly SlimCode[], locale: Locale, urlOf: UrlOf): string {
  const rows = logCodes(codes).map((one) =>
    [
      one.code,
      [one.name, one.symbol].filter(Boolean).join(' '),
      one.kind,
      one.fixers.join(', '),
      one.retry,
      sentenceIn(one, locale),
      urlOf(locale, `/${one.id}`),
    ]
      .map(quoted)
      .join(', '),
  );
  return `// ${DATA_LICENCE}
// What the codes of Microsoft Entra's sign-in logs mean. Put this before a query such as
//   SigninLogs | where ResultType != "0" | invoke ExplainEntraErrors() | summarize count() by ErrorName, ErrorKind, Fixer
let EntraErrors = datatable(${LOG_COLUMNS.map((name) => `${name}: string`).join(', ')}) [
    ${rows.join(',\n    ')}
];
let ExplainEntraErrors = (T: (ResultType: string)) {
    T
    | lookup kind=leftouter EntraErrors on ResultType
    | extend ErrorKind = iff(ResultType == "0", "success", coalesce(ErrorKind, "unknown"))
};
`;
}

/** A string literal; JSON's escapes are Kusto's as well (https://learn.microsoft.com/kusto/query/scalar-data-types/string). */
function quoted(text: string): string {
  return JSON.stringify(text);
}
