import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { LOCALES, localeFacts } from '../../src/lib/locales.ts';
import type { Manifest } from '../../src/service-worker/manifest.ts';

const SOURCE = join(import.meta.dirname, '../../src/service-worker');
/** Pages that look things up or show what was looked up, by language; a build need not have all of them. */
const ROOMS = ['', 'search', 'decode', 'error'] as const;
/** Names that stay while the content changes. */
const LOOKUP = /^(?:[\w-]+\/)?(?:lookup|sentences|search-strings)\.json$/;

/**
 * The worker's code, one classic script, so that every browser with service workers takes it.
 *
 * @param isOff the worker that removes itself and everything kept (docs/OFFLINE.md)
 * @returns the code; `main.ts` needs `withManifest`
 */
export async function bundleServiceWorker(isOff: boolean): Promise<string> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(SOURCE, isOff ? 'off.ts' : 'main.ts'),
        formats: ['iife'],
        name: 'sw',
        fileName: () => 'sw.js',
      },
    },
  })) as Rollup.RollupOutput[];
  return output[0]?.output[0].code ?? '';
}

/**
 * Tells a worker of its build.
 *
 * @param code from `bundleServiceWorker`
 * @param manifest from `manifestOf`
 */
export function withManifest(code: string, manifest: Manifest): string {
  return `const MANIFEST=${JSON.stringify(manifest)};\n${code}`;
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
