import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryHistory } from './history.ts';

/**
 * Names that codes went by in earlier editions of the documents reprinted here.
 *
 * @param root the project's folder; one without `content/history` has no earlier editions
 * @returns by `FAMILY/CODE`
 */
export function readFormerNames(root: string): Map<string, readonly string[]> {
  const folder = join(root, 'content/history');
  const names = new Map<string, readonly string[]>();
  if (!existsSync(folder)) return names;
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/[\\/].+\.json$/.test(file)) continue;
    const { entry, formerSymbols = [] } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as EntryHistory;
    if (formerSymbols.length > 0) names.set(entry, formerSymbols);
  }
  return names;
}
