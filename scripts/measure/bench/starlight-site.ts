import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { LOCALES, type Locale, localeFacts } from '../../../src/core/locales.ts';
import type { SiteText } from './site-texts.ts';

const TEMPLATE = join(import.meta.dirname, 'starlight');

/**
 * Lays out a Starlight site with the texts, languages and addresses of the Atlas. Nothing of Starlight's is changed but its
 * languages, the form of addresses and the sidebar, which is left out: with all pages in it, each of these would be too long to
 * be of use.
 *
 * @param texts what it has pages of
 * @param target folder of the site; what is there is deleted, but not its packages
 * @returns pages written
 */
export function layOutStarlight(texts: readonly SiteText[], target: string): number {
  for (const part of ['src', 'dist', '.astro']) rmSync(join(target, part), { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(TEMPLATE, file), join(target, file));
  writeFileSync(join(target, 'astro.config.mjs'), CONFIG);
  const docs = join(target, 'src/content/docs');
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(target, 'src/content.config.ts'), COLLECTION);
  for (const locale of LOCALES) writePage(docs, locale, 'index', 'Entra Error Atlas', '');
  for (const { locale, path, title, body } of texts) writePage(docs, locale, path, title, body);
  return LOCALES.length + texts.length;
}

function writePage(docs: string, locale: Locale, path: string, title: string, body: string): void {
  const file = join(docs, localeFacts(locale).segment, `${path}.md`);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `---\n${stringify({ title })}---\n\n${body}\n`);
}

const OPTIONS = {
  title: 'Entra Error Atlas',
  locales: Object.fromEntries(
    LOCALES.map((locale) => [localeFacts(locale).segment || 'root', { label: localeFacts(locale).name, lang: locale }]),
  ),
  sidebar: [],
};

const CONFIG = `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://entra-error-atlas.example',
  build: { format: 'file' },
  trailingSlash: 'never',
  integrations: [starlight(${JSON.stringify(OPTIONS)})],
});
`;

const COLLECTION = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';

export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;
