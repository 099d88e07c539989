// @ts-check
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'astro/config';
import { normalizeBase } from './scripts/hosts/base-path.ts';
import { wholeSite } from './scripts/site/integration.ts';
import { ADDITIONS_ALIAS } from './scripts/support/additions.ts';

// SITE and BASE are where the site will live: https://example.org and /errors. Addresses in canonical links, the
// sitemap and the search index are made from them.
const { SITE = 'https://entra-error-atlas.example', BASE = '/', CONTENT_ROOT } = process.env;

// Vite makes style sheets small. Tailwind's own way of doing it also takes nested rules apart, for browsers that are too old
// for light-dark(), on which all our colours stand.
const tailwind = () => tailwindcss({ optimize: false });

// What stands around an `import()` that waits for an intent: it asks for what the module needs beside it, so that nothing comes
// one after the other. Vite's own also sees to style sheets in files, of which there are none: 800 bytes in the decode page.
/** @returns {import('vite').Plugin} */
const smallImports = () => ({
  name: 'small-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js')
      ? `export const __vitePreload = (load, needed = []) => {
           for (const file of needed) {
             const link = document.createElement('link');
             link.rel = 'modulepreload';
             link.href = new URL('../' + file, import.meta.url);
             document.head.append(link);
           }
           return load();
         };`
      : undefined,
});

export default defineConfig({
  site: SITE,
  base: normalizeBase(BASE) || '/',
  output: 'static',
  // Another content (src/catalog/content-root.ts) has its own memory of former builds.
  cacheDir: `./node_modules/.astro/${CONTENT_ROOT === undefined ? 'content' : encodeURIComponent(CONTENT_ROOT)}`,
  trailingSlash: 'never',
  // `/aadsts/50058` is a file, not a folder, so that static hosts answer it without a redirect.
  build: { format: 'file', inlineStylesheets: 'always', assets: '_assets' },
  // Keeps the spaces between inline elements; 'jsx', the default, drops them.
  compressHTML: true,
  // Content is rendered and sanitized by src/text/render-markdown.ts, which leaves quotes as they are.
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  integrations: [wholeSite()],
  vite: {
    resolve: { alias: ADDITIONS_ALIAS },
    // `import.meta.env.BASE_URL` without a slash at its end, made now: src/client/intent.ts is in every page.
    define: { BASE_PATH: JSON.stringify(normalizeBase(BASE)) },
    plugins: [tailwind(), smallImports()],
    // Modules that pages load on intent (src/client/loader.ts), some with a style sheet of their own. Hints to bundlers, such
    // as `@__PURE__`, would only make them larger, and none has a licence to keep.
    worker: {
      format: 'es',
      plugins: () => [tailwind()],
      rolldownOptions: { output: { comments: false } },
    },
  },
});
