import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { pageOfFile } from '../../src/core/routes.ts';
import { LanguageIndex, MANY_PAGES } from './language-index.ts';
import { siteFiles } from './site-files.ts';

// Builds the search bundles of a site that is there: of one with many pages, or of any that Astro alone built.

/**
 * Builds one Pagefind bundle a language, at `<locale>/pagefind/` in the built site.
 *
 * @param folder the built site
 * @returns pages indexed, by language
 * @throws Error when Pagefind refuses a page or the built site is not there
 */
async function buildSearchIndexes(folder: string): Promise<Map<Locale, number>> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const pages = siteFiles(folder).filter((file) => file.endsWith('.html'));
  const counts = new Map<Locale, number>();
  const queue = LOCALES.values();
  const work = async (): Promise<void> => {
    for (const locale of queue) {
      const index = await LanguageIndex.create(locale);
      for (const file of pages.filter((page) => pageOfFile(page).locale === locale)) {
        await index.add(file, readFileSync(join(folder, file), 'utf8'));
      }
      counts.set(locale, await index.write(folder));
    }
  };
  await Promise.all(pages.length > MANY_PAGES ? [work()] : [work(), work()]);
  await pagefind.close();
  return counts;
}

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
const counts = await buildSearchIndexes(values.folder);
console.log(`search: ${LOCALES.map((locale) => `${locale} ${counts.get(locale)} pages`).join(', ')}`);
