import { isSymbol } from './adapters/symbol.ts';
import type { Adaptation, CodeRecord, SourceRecord } from './records.ts';

/** Behind a symbol: a hyphen or dash with no blank behind it, or with none at all, and words. */
const GLUE = /^\s*[-\u2010\u2011–](?=[\p{L}\p{Pi}"'({[`])/u;

/**
 * Takes symbols off that are glued to their text, as machine translation does it: `SessionExpired-de sessie …`. In Latin letters
 * only the name itself tells such a row from one that begins with a compound (`OAuth-token`, `Sign-in`): it is a symbol where
 * another document, or another edition, gives it to the same code.
 *
 * @param adaptations what was read of every edition of every source
 * @returns the same, with these symbols as symbols; an adaptation without any is the object that came in
 */
export function takeKnownSymbols(adaptations: readonly Adaptation[]): Adaptation[] {
  const known = new Map<string, Set<string>>();
  for (const record of adaptations.flatMap(({ records }) => records)) {
    if (record.kind !== 'code' || record.symbol === undefined || !isSymbol(record.symbol)) continue;
    const key = keyOf(record);
    known.set(key, (known.get(key) ?? new Set()).add(record.symbol));
  }
  return adaptations.map((adaptation) => {
    const records = adaptation.records.map((record) =>
      record.kind === 'code' ? unglued(record, [...(known.get(keyOf(record)) ?? [])]) : record,
    );
    const isSame = records.every((record: SourceRecord, index) => record === adaptation.records[index]);
    return isSame ? adaptation : { ...adaptation, records };
  });
}

function unglued(record: CodeRecord, symbols: readonly string[]): CodeRecord {
  if (record.symbol !== undefined) return record;
  for (const symbol of symbols) {
    // In Markdown an underscore may be escaped.
    const start = new RegExp(`^${symbol.replaceAll('_', '\\\\?_')}`).exec(record.body)?.[0];
    const glue = start === undefined ? undefined : GLUE.exec(record.body.slice(start.length))?.[0];
    if (start !== undefined && glue !== undefined) {
      return { ...record, symbol, body: record.body.slice(start.length + glue.length) };
    }
  }
  return record;
}

function keyOf({ family, code }: CodeRecord): string {
  return `${family}/${code}`;
}
