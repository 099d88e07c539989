import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import { FAMILIES } from '../../src/core/families.ts';
import type { LookupEntry } from '../../src/resolve/lookup-data.ts';

/** What the file of a family in `content/facts` holds of a code. */
interface Facts {
  readonly formerSymbols?: readonly string[];
}

/**
 * Reads every code that has a page, with its symbol and its former symbols.
 *
 * @param root the project's folder
 * @throws Error when the content or the facts cannot be read
 */
export function readLookupEntries(root: string): LookupEntry[] {
  return FAMILIES.flatMap((family) => {
    const folder = join(root, 'content/codes', family);
    const facts = readFacts(join(root, 'content/facts', `${family}.json`));
    return (existsSync(folder) ? readdirSync(folder) : []).map((code) => ({
      family,
      code,
      symbol: symbolOf(join(folder, code)),
      formerSymbols: facts[code]?.formerSymbols,
    }));
  });
}

function readFacts(file: string): Readonly<Record<string, Facts>> {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function symbolOf(folder: string): string | undefined {
  for (const file of readdirSync(folder).sort()) {
    const { symbol } = parseEntryFile(readFileSync(join(folder, file), 'utf8'))?.data ?? {};
    if (typeof symbol === 'string') return symbol;
  }
  return undefined;
}
