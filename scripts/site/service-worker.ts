import { LOCALES, localeFacts } from '../../src/core/locales.ts';
import type { Manifest } from '../../src/service-worker/manifest.ts';

/** Pages that look things up or show what was looked up, by language; a build need not have all of them. */
const LOOKUP_PAGES = ['', 'search', 'decode', 'error'] as const;
/** Names that stay while the content changes. */
const LOOKUP =
  /^(?:vocabulary\.txt|(?:[\w-]+\/)?(?:lookup|kinds|asked|sentences|known-as|search-strings|decode-data|code-texts\/\w+|card-words|hand-over-strings)\.json)$/;

/** Does the environment leave the service worker out (`SERVICE_WORKER=off`, docs/OFFLINE.md)? */
export function isServiceWorkerOff(): boolean {
  return process.env.SERVICE_WORKER === 'off';
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
  const pageOf = (segment: string, page: string): string => inFolder(segment, page).replace(/\/$/, '');
  const segments = LOCALES.map((locale) => localeFacts(locale).segment);
  const hasPage = (page: string): boolean => contents.has(page === '' ? 'index.html' : `${page}.html`);
  return {
    version,
    core: [
      ...files.filter((file) => file.startsWith('_assets/')),
      'lookup.json',
      'kinds.json',
      // The card of the decode page in every language.
      'vocabulary.txt',
      'card-words.json',
      ...segments.map((segment) => pageOf(segment, 'offline')).filter(hasPage),
    ],
    byLanguage: Object.fromEntries(
      segments.map((segment) => [
        segment,
        [
          ...[
            'search-strings',
            'sentences',
            'known-as',
            'asked',
            'decode-data',
            'code-texts/any',
            'hand-over-strings',
          ].map((name) => inFolder(segment, `${name}.json`)),
          ...files.filter((file) => file.startsWith(inFolder(segment, 'pagefind/')) && isKept(file)),
          ...LOOKUP_PAGES.map((page) => pageOf(segment, page)).filter(hasPage),
        ],
      ]),
    ),
    digests: Object.fromEntries(
      [...contents].filter(([file]) => LOOKUP.test(file) || (isKept(file) && !isNamed(file))),
    ),
  };
}
