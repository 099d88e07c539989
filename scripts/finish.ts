import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  forbiddenMarkup,
  headerPolicy,
  type InlineHashes,
  inlineHashes,
  pagePolicy,
  uniteHashes,
  withPolicy,
} from '../src/lib/csp.ts';
import { overBudget, type PageClass, pageClassOf } from '../src/lib/page-budget.ts';
import { parseAddress } from '../src/lib/routes.ts';
import { type Compressed, compressSite } from './compress.ts';
import { CADDY_POLICY, caddyPolicy } from './hosts/caddy.ts';
import { normalizeBase } from './hosts/cli.ts';
import { headerFile } from './hosts/header-file.ts';
import { NGINX_POLICY, nginxPolicy } from './hosts/nginx.ts';
import { redirectFile } from './hosts/redirect-file.ts';
import { staticWebApp } from './hosts/static-web-app.ts';

/** How a site is finished. */
export interface FinishOptions {
  /** Path below which the site lives: `/`, `/errors`. */
  readonly base: string;
  /** Quality of brotli, 0 to 11; undefined writes no compressed files. */
  readonly quality?: number | undefined;
}

/**
 * The last step of a build: gives every page its policy, writes what hosts need to know, and compresses. Running it again
 * changes nothing.
 *
 * @param folder the built site, search bundles included
 * @param options see `FinishOptions`
 * @returns the number of pages and what compressing did
 * @throws Error with the page when a page has markup that a strict policy would break, or is heavier than its budget
 */
export async function finishSite(
  folder: string,
  options: FinishOptions,
): Promise<{ pages: number; compressed: Compressed | undefined }> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const files = clean(folder);
  const pages = files.filter((file) => file.endsWith('.html'));
  const policyOptions = { styleFiles: files.some((file) => file.endsWith('.css')) };
  const all: InlineHashes[] = [];
  const kinds = new Map<string, PageClass>();
  for (const page of pages) {
    const path = join(folder, page);
    const html = readFileSync(path, 'utf8');
    const [forbidden] = forbiddenMarkup(html);
    if (forbidden !== undefined) throw new Error(`${page}: the site's policy forbids ${forbidden}`);
    const hashes = inlineHashes(html);
    all.push(hashes);
    kinds.set(page, pageClassOf(pathOf(page), html));
    const finished = withPolicy(html, pagePolicy(hashes, policyOptions));
    if (finished !== html) writeFileSync(path, finished);
  }
  writeHostFiles(folder, files, normalizeBase(options.base), headerPolicy(uniteHashes(all), policyOptions));
  const { quality } = options;
  const compressed = quality === undefined ? undefined : await compressSite(folder, files, quality);
  for (const [page, kind] of kinds) {
    const excess = overBudget(kind, compressed?.sizes.get(page) ?? 0);
    if (excess !== undefined) throw new Error(`${page}: ${excess} (src/lib/page-budget.ts). Make the page lighter.`);
  }
  return { pages: pages.length, compressed };
}

/** A page's path without language: of `fr/aadsts/50058.html`, `/aadsts/50058`. */
function pathOf(file: string): string {
  return parseAddress(file.replace(/(?:^index)?\.html$/, ''))?.path ?? '/';
}

/** Removes compressed files of a former run, which would be sent in place of newer pages. Returns the others, in order. */
function clean(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();
  const all = new Set(files);
  return files.filter((file) => {
    const isCompressed = /\.(?:gz|br)$/.test(file) && all.has(file.slice(0, -3));
    if (isCompressed) rmSync(join(folder, file));
    return !isCompressed;
  });
}

function writeHostFiles(folder: string, files: readonly string[], base: string, policy: string): void {
  mkdirSync(join(folder, '_hosts'), { recursive: true });
  const write = (file: string, text: string): void => writeFileSync(join(folder, file), text);
  write('_headers', headerFile(base, policy));
  write('_redirects', redirectFile(files, base));
  write('staticwebapp.config.json', staticWebApp(files, base, policy));
  write(NGINX_POLICY, nginxPolicy(policy));
  write(CADDY_POLICY, caddyPolicy(policy));
  // GitHub Pages would otherwise leave out what begins with an underscore.
  write('.nojekyll', '');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      base: { type: 'string', default: process.env.BASE ?? '/' },
      // BROTLI=off for quick builds, BROTLI=11 for the smallest files.
      brotli: { type: 'string', default: process.env.BROTLI ?? '9' },
    },
  });
  const quality = values.brotli === 'off' ? undefined : Number(values.brotli);
  const { pages, compressed } = await finishSite(values.folder, { base: values.base, quality });
  const share = (bytes: number): string => `${Math.round((100 * bytes) / (compressed?.bytes ?? 1))} %`;
  console.log(
    `finish: ${pages} pages with a policy, ${
      compressed === undefined
        ? 'nothing compressed'
        : `${compressed.files} files compressed to ${share(compressed.gzip)} (gzip) and ${share(compressed.brotli)} (brotli)`
    }`,
  );
}
