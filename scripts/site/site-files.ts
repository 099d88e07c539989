import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Every file below a folder.
 *
 * @param folder where to look
 * @returns paths below it with `/`, in order
 */
export function siteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
}
