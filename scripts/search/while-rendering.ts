import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import * as pagefind from 'pagefind';
import { LOCALES, type Locale } from '../../src/lib/locales.ts';
import { LanguageIndex, localeOfFile, MANY_PAGES } from './language-index.ts';

/**
 * Hands every page to the search index as soon as it is rendered: Pagefind, a process of its own, works while Astro renders
 * the next. Pages are also written here, at once, which takes a third of the time Astro's own writing does; it is told of
 * an empty answer, for which it writes nothing
 * (https://docs.astro.build/en/reference/integrations-reference/#setprerenderer-option).
 *
 * A site of very many pages is indexed afterwards, for memory (`MANY_PAGES`); its bundles are not there when Astro ends.
 */
export function indexWhileRendering(): AstroIntegration {
  let config: AstroConfig | undefined;
  const indexes = new Map<Locale, LanguageIndex>();
  const begin = async (pages: number): Promise<void> => {
    if (pages > MANY_PAGES) return;
    for (const locale of LOCALES) indexes.set(locale, await LanguageIndex.create(locale));
  };
  const take = async (file: string, response: Response): Promise<void> => {
    if (config === undefined) throw new Error('a page was rendered before the configuration was known');
    const bytes = Buffer.from(await response.arrayBuffer());
    writePage(config, file, bytes);
    if (file.endsWith('.html')) indexes.get(localeOfFile(file))?.add(file, bytes.toString());
  };
  return {
    name: 'index-while-rendering',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            await begin(paths.length);
            return paths;
          },
          render: (request, options) => renderWith(own, request, options, take, config?.base ?? '/'),
        }));
      },
      'astro:build:done': async ({ dir }) => {
        for (const index of indexes.values()) await index.write(fileURLToPath(dir));
        if (indexes.size > 0) await pagefind.close();
      },
    },
  };
}

type Render = AstroPrerenderer['render'];

async function renderWith(
  own: AstroPrerenderer,
  request: Parameters<Render>[0],
  options: Parameters<Render>[1],
  take: (file: string, response: Response) => Promise<void>,
  base: string,
): ReturnType<Render> {
  const result = await own.render(request, options);
  const response = result instanceof Response ? result : result.response;
  const isRedirect = response.status >= 300 && response.status < 400;
  if (isRedirect || response.body === null) return result;
  await take(fileOf(request.url, base), response);
  return new Response(null);
}

/**
 * The file a page is written to.
 *
 * @param url of the request Astro renders: `http://localhost:4321/errors/aadsts/50058.html`
 * @param base path below which the site lives
 * @returns path in the site: `aadsts/50058.html`
 */
export function fileOf(url: string, base: string): string {
  const path = decodeURI(new URL(url).pathname);
  return path.slice(base.replace(/\/$/, '').length).replace(/^\//, '');
}

function writePage({ outDir, publicDir }: AstroConfig, file: string, bytes: Uint8Array): void {
  if (existsSync(join(fileURLToPath(publicDir), file))) {
    throw new Error(`public/${file} has the name of a page: rename it, or the page's route in src/pages`);
  }
  const path = join(fileURLToPath(outDir), file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
