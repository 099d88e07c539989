import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDED_STRINGS } from '#additions';
import { codeView } from '../../src/catalog/code-view.ts';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { fullCode } from '../../src/core/families.ts';
import type { UiStrings } from '../../src/core/ui-strings.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import type { Sources } from './explain.ts';
import { type Program, run } from './run.ts';
import { processTerminal } from './terminal.ts';

/**
 * The lookup data and texts of a project.
 *
 * @param root the project's folder
 * @throws Error when its content cannot be read
 */
export function readSources(root: string): Sources {
  const catalog = readCatalog(root);
  return {
    index: decodeLookup(buildLookup(lookupEntries(catalog))),
    view: ({ family, code }, locale) => {
      const entry = catalog.byFullCode.get(fullCode(family, code));
      return entry && codeView(entry, locale, { catalog });
    },
    readStrings: (locale) => ({
      ...(JSON.parse(readFileSync(join(root, 'content/ui', `${locale}.json`), 'utf8')) as UiStrings),
      ...ADDED_STRINGS[locale],
    }),
  };
}

const ROOT = join(import.meta.dirname, '../..');

/** The command as the project calls it. */
export const IN_PROJECT: Program = {
  name: 'npm run explain --',
  piped: 'npm run --silent explain --',
  version: () => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version,
};

if (import.meta.main) {
  process.exitCode = run(process.argv.slice(2), processTerminal(), () => readSources(ROOT), IN_PROJECT);
}
