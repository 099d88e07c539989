import { fullCode } from '../../src/core/families.ts';
import type { CodeRecord } from './records.ts';

/**
 * The same code twice in one document: one record with both texts, one under the other.
 *
 * @param records codes of one edition
 * @returns a record a code, and the codes that stood there more than once, as people write them
 */
export function mergeRepeated(records: readonly CodeRecord[]): { merged: CodeRecord[]; repeated: string[] } {
  const byCode = new Map<string, CodeRecord>();
  const repeated = new Set<string>();
  for (const record of records) {
    const key = fullCode(record.family, record.code);
    const first = byCode.get(key);
    if (first === undefined) {
      byCode.set(key, record);
      continue;
    }
    repeated.add(key);
    const otherSymbol = record.symbol !== undefined && record.symbol !== first.symbol ? record.symbol : '';
    const actions = [first.action, record.action].filter((action) => action !== undefined);
    byCode.set(key, {
      ...first,
      body: joinTexts([first.body, joinTexts([otherSymbol, record.body], '\n\n')], '\n\n---\n\n'),
      ...(actions.length === 0 ? {} : { action: actions.join(' ') }),
      lines: [...first.lines, ...record.lines],
    });
  }
  return { merged: [...byCode.values()], repeated: [...repeated] };
}

function joinTexts(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator);
}
