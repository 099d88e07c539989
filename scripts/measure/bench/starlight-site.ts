import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LOCALES, type Locale, localeFacts } from '../../../src/core/locales.ts';
import { siteTexts } from './site-texts.ts';

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
  for (const locale of LOCALES) writePage(docs, locale, 'index', 'Entra Error Atlas', '');
  const texts = siteTexts(root);
  for (const { locale, path, title, body } of texts) writePage(docs, locale, path, title, body);
  return LOCALES.length + texts.length;
}

function writePage(docs: string, locale: Locale, path: string, title: string, body: string): void {
  const file = join(docs, localeFacts(locale).segment, `${path}.md`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `---\n${stringify({ title })}---\n\n${body}\n`);
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
