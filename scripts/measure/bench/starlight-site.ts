import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readCatalog } from '../../../src/catalog/content-files.ts';
import { parseEntryFile } from '../../../src/catalog/entry-file.ts';
import { lookupEntries } from '../../../src/catalog/lookup-entries.ts';
import { FAMILIES, type Family, fullCode } from '../../../src/core/families.ts';
import { LOCALES, type Locale, localeFacts } from '../../../src/core/locales.ts';

const TEMPLATE = join(import.meta.dirname, 'starlight');

/** How Starlight's sidebar is made: of all pages, which is what it does when told nothing, or of none. */
export type Sidebar = 'all' | 'none';

/**
 * Lays out a Starlight site with the texts, languages and addresses of the Atlas. Nothing of Starlight's is changed but its
 * languages, the form of addresses and, where asked, the sidebar.
 *
 * @param root the project
 * @param target folder of the site; what is there is deleted, but not its packages
 * @param sidebar see `Sidebar`
 * @returns pages written
 */
export function layOutStarlight(root: string, target: string, sidebar: Sidebar): number {
  for (const part of ['src', 'dist', '.astro']) rmSync(join(target, part), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(TEMPLATE, file), join(target, file));
  writeFileSync(join(target, 'astro.config.mjs'), configOf(sidebar));
  const docs = join(target, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(target, 'src/content.config.ts'), COLLECTION);
  const symbols = new Map(
    lookupEntries(readCatalog(root)).map(({ family, code, symbol }) => [`${family}/${code}`, symbol]),
  );
  let pages = 0;
  for (const locale of LOCALES) {
    const home = { title: 'Entra Error Atlas' };
    writePage(docs, locale, 'index', home, '');
    pages += 1;
    for (const [path, body] of textsIn(root, locale)) {
      writePage(docs, locale, path, { title: titleOf(path, symbols.get(path)) }, body);
      pages += 1;
    }
  }
  return pages;
}

/** Texts of one language, by path: the source's own, else the translation. */
function textsIn(root: string, locale: Locale): Map<string, string> {
  const texts = new Map<string, string>();
  for (const room of ['translations', 'codes']) {
    for (const family of FAMILIES) addTexts(texts, join(root, 'content', room, family), family, locale);
  }
  addTexts(texts, join(root, 'content/translations/guides'), 'guides', locale);
  addTexts(texts, join(root, 'content/guides'), 'guides', locale);
  return texts;
}

function addTexts(texts: Map<string, string>, folder: string, family: string, locale: Locale): void {
  for (const name of readdirSync(folder)) {
    if (!readdirSync(join(folder, name)).includes(`${locale}.md`)) continue;
    const file = parseEntryFile(readFileSync(join(folder, name, `${locale}.md`), 'utf8'));
    if (file !== undefined) texts.set(`${family}/${name}`, file.body);
  }
}

function titleOf(path: string, symbol: string | undefined): string {
  const [family = '', name = ''] = path.split('/');
  return family === 'guides' ? name : [fullCode(family as Family, name), symbol].filter(Boolean).join(' ');
}

function writePage(docs: string, locale: Locale, path: string, data: object, body: string): void {
  const file = join(docs, localeFacts(locale).segment, `${path}.md`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `---\n${stringify(data)}---\n\n${body}\n`);
}

function configOf(sidebar: Sidebar): string {
  const locales = Object.fromEntries(
    LOCALES.map((locale) => [localeFacts(locale).segment || 'root', { label: localeFacts(locale).name, lang: locale }]),
  );
  const options = { title: 'Entra Error Atlas', locales, ...(sidebar === 'none' ? { sidebar: [] } : {}) };
  return `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://entra-error-atlas.example',
  build: { format: 'file' },
  trailingSlash: 'never',
  integrations: [starlight(${JSON.stringify(options)})],
});
`;
}

const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
