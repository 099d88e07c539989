import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, type Rollup } from 'vite';
import { LOCALES, localeFacts } from '../src/lib/locales.ts';
import type { Manifest } from '../src/service-worker/manifest.ts';

const SOURCE = join(import.meta.dirname, '../src/service-worker');
/** Written by this step and by the ones after it. */
const NOT_CONTENT = /^(?:sw\.js|_hosts\/.*|_headers|_redirects|staticwebapp\.config\.json|\.nojekyll)$|\.(?:gz|br)$/;
const VERSION = /^(<!doctype html>\s*<html\b[^>]*?\sdata-version)(?:="\w*")?(?=[\s>])/i;
/** Pages that look things up or show what was looked up, by language; a build need not have all of them. */
const ROOMS = ['', 'search', 'decode', 'error'] as const;
/** Made from the page by the step after this one; not what the page says. */
const POLICY = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;
/** Names that stay while the content changes. */
const LOOKUP = /^(?:[\w-]+\/)?(?:lookup|sentences|search-strings)\.json$/;

/**
 * Gives a built site its version and its service worker. Runs after the search bundles are there and before pages are
 * compressed. Running it again changes nothing.
 *
 * @param folder the built site
 * @param isOff writes the worker that removes itself and everything kept (docs/OFFLINE.md)
 * @returns the version, empty when off
 * @throws Error when the folder holds no built site or a page has no place for the version
 */
export async function writeServiceWorker(folder: string, isOff = false): Promise<string> {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site: run "npm run build"`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .filter((file) => !NOT_CONTENT.test(file))
    .sort();
  const pages = files.filter((file) => file.endsWith('.html'));
  for (const page of pages) setVersion(join(folder, page), '');
  const contents = new Map(files.map((file) => [file, digestOf(contentOf(join(folder, file)))]));
  const version = isOff ? '' : digestOf(JSON.stringify([...contents, await bundle('main.ts', undefined)]));
  if (!isOff) for (const page of pages) setVersion(join(folder, page), version);
  const manifest = isOff ? undefined : manifestOf(version, contents);
  writeFileSync(join(folder, 'sw.js'), await bundle(isOff ? 'off.ts' : 'main.ts', manifest));
  return version;
}

/**
 * What a worker is told of its build.
 *
 * @param version digest of all
 * @param contents digest of every file of the site, ordered by path
 */
export function manifestOf(version: string, contents: ReadonlyMap<string, string>): Manifest {
  const files = [...contents.keys()];
  const isBundle = (file: string): boolean => /^(?:[\w-]+\/)?pagefind\//.test(file);
  // Pagefind makes a second wasm for languages it has no stemmer for; none of ours.
  const isKept = (file: string): boolean => isBundle(file) && !file.endsWith('/wasm.unknown.pagefind');
  const isNamed = (file: string): boolean => /pagefind\/(?:fragment|index|filter)\/|\.pf_meta$/.test(file);
  const inFolder = (segment: string, name: string): string => (segment === '' ? name : `${segment}/${name}`);
  const pageOf = (segment: string, room: string): string => inFolder(segment, room).replace(/\/$/, '');
  const segments = LOCALES.map((locale) => localeFacts(locale).segment);
  const hasPage = (page: string): boolean => contents.has(page === '' ? 'index.html' : `${page}.html`);
  return {
    version,
    core: [
      ...files.filter((file) => file.startsWith('_assets/')),
      'lookup.json',
      ...segments.map((segment) => pageOf(segment, 'offline')).filter(hasPage),
    ],
    byLanguage: Object.fromEntries(
      segments.map((segment) => [
        segment,
        [
          ...['search-strings.json', 'sentences.json'].map((name) => inFolder(segment, name)),
          ...files.filter((file) => file.startsWith(inFolder(segment, 'pagefind/')) && isKept(file)),
          ...ROOMS.map((room) => pageOf(segment, room)).filter(hasPage),
        ],
      ]),
    ),
    digests: Object.fromEntries(
      [...contents].filter(([file]) => LOOKUP.test(file) || (isKept(file) && !isNamed(file))),
    ),
  };
}

function contentOf(file: string): string | Uint8Array {
  return file.endsWith('.html') ? readFileSync(file, 'utf8').replace(POLICY, '') : readFileSync(file);
}

function setVersion(file: string, version: string): void {
  const html = readFileSync(file, 'utf8');
  if (!VERSION.test(html)) throw new Error(`${file}: <html> has no data-version (src/layouts/Base.astro)`);
  const changed = html.replace(VERSION, `$1="${version}"`);
  if (changed !== html) writeFileSync(file, changed);
}

function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}

/** One classic script, so that every browser with service workers takes it. */
async function bundle(entry: string, manifest: Manifest | undefined): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    define: { MANIFEST: JSON.stringify(manifest ?? {}) },
    build: {
      write: false,
      lib: { entry: join(SOURCE, entry), formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
  const version = await writeServiceWorker(values.folder, process.env.SERVICE_WORKER === 'off');
  console.log(`service worker: ${version === '' ? 'off, removes itself where it runs' : `version ${version}`}`);
}
