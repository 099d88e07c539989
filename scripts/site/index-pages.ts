import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { LOCALES, type Locale } from '../../src/core/locales.ts';
import { parseAddress } from '../../src/core/routes.ts';
import { MANY_PAGES } from './language-index.ts';
import { PageFiles, type PageTaker } from './page-files.ts';
import type { SiteToCome } from './page-reader.ts';
import { PageThread } from './page-thread.ts';

/**
 * Hands what is rendered to another thread, which writes it, indexes it and keeps what finishing needs to know of it,
 * while Astro renders the next page. Astro is told of an empty answer, for which it writes nothing
 * (https://docs.astro.build/en/reference/integrations-reference/#setprerenderer-option).
 *
 * A site of very many pages is only written; it is read and indexed afterwards, for memory (`MANY_PAGES`).
 */
export function takePages(): AstroIntegration {
  let config: AstroConfig | undefined;
  let taker: PageTaker | undefined;
  return {
    name: 'take-pages',
    hooks: {
      'astro:config:done': (done) => {
        config = done.config;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          getStaticPaths: async () => {
            const paths = await own.getStaticPaths();
            taker = takerOf(
              paths.map(({ pathname }) => pathname),
              config,
            );
            return paths;
          },
          render: async (request, options) => {
            const result = await own.render(request, options);
            const response = result instanceof Response ? result : result.response;
            const isRedirect = response.status >= 300 && response.status < 400;
            if (isRedirect || response.body === null) return result;
            await taker?.take(fileOf(request.url, config?.base ?? '/'), await response.arrayBuffer());
            return new Response(null);
          },
        }));
      },
      'astro:build:done': async () => {
        await taker?.end();
      },
    },
  };
}

function takerOf(paths: readonly string[], config: AstroConfig | undefined): PageTaker {
  if (config === undefined) throw new Error('pages are rendered before the configuration is known');
  const [folder, publicFolder] = [fileURLToPath(config.outDir), fileURLToPath(config.publicDir)];
  if (paths.length > MANY_PAGES) return new PageFiles(folder, publicFolder);
  const files = Object.fromEntries(LOCALES.map((locale) => [locale, 0])) as Record<Locale, number>;
  for (const path of paths) files[parseAddress(path)?.locale ?? 'en'] += 1;
  return new PageThread({ folder, publicFolder, files } satisfies SiteToCome);
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
