import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEntryFile } from '../../src/catalog/entry-file.ts';
import { FAMILIES } from '../../src/core/families.ts';
import type { LookupEntry } from '../../src/resolve/lookup-data.ts';

/** What `content/facts/aadsts.json` holds of a code. */
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
  const facts = JSON.parse(readFileSync(join(root, 'content/facts/aadsts.json'), 'utf8')) as Record<string, Facts>;
  return FAMILIES.flatMap((family) => {
    const folder = join(root, 'content/codes', family);
    return readdirSync(folder).map((code) => ({
      family,
      code,
      symbol: symbolOf(join(folder, code)),
      formerSymbols: family === 'aadsts' ? facts[code]?.formerSymbols : undefined,
    }));
  });
}

function symbolOf(folder: string): string | undefined {
  for (const file of readdirSync(folder).sort()) {
    const { symbol } = parseEntryFile(readFileSync(join(folder, file), 'utf8'))?.data ?? {};
    if (typeof symbol === 'string') return symbol;
  }
  return undefined;
}
