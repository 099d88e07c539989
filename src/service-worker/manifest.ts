import { cacheControl, IMMUTABLE } from '../publish/headers.ts';

/** What one build's worker knows of that build. Written by scripts/site/service-worker.ts. Paths are below the site's base. */
export interface Manifest {
  /** Digest of everything that was built; pages carry it as `data-version`. */
  readonly version: string;
  /** Kept from the start: scripts, lookup data, the page that says one is offline. */
  readonly core: readonly string[];
  /** Kept for a reader of a language, by the language's segment: search and the pages that look things up. */
  readonly byLanguage: Readonly<Record<string, readonly string[]>>;
  /** Digests of files whose name stays while their content changes; a file with another digest is another build's. */
  readonly digests: Readonly<Record<string, string>>;
}

/**
 * How a request that is no page is answered.
 *
 * - `named`: the name changes with the content, so that a kept file is always the right one.
 * - `ours`: a file of this build.
 * - `network`: none of our business, or another build's.
 */
export type Answer = 'named' | 'ours' | 'network';

/** Pagefind's own code asks for these, and cannot be made to say for which version. */
const LIBRARY = /(?:^|\/)pagefind\/(?:pagefind-worker\.js|wasm\.[\w-]+\.pagefind)$/;

/**
 * Decides how a request is answered. A page says its version with what it asks for (`?v=`, Pagefind `?ts=`); who says
 * another version, or none, gets nothing that this build kept.
 *
 * @param path below the base, without leading slash
 * @param search the query of the address
 * @param manifest what this build is
 */
export function answerFor(path: string, search: string, manifest: Manifest): Answer {
  if (cacheControl(`/${path}`) === IMMUTABLE) return 'named';
  if (manifest.digests[path] === undefined) return 'network';
  if (LIBRARY.test(path)) return 'ours';
  const params = new URLSearchParams(search);
  return (params.get('v') ?? params.get('ts')) === manifest.version ? 'ours' : 'network';
}

/**
 * The version a page says it is of.
 *
 * @param start the beginning of its HTML
 * @returns empty for a page without one
 */
export function versionOf(start: string): string {
  return /<html\b[^>]*\sdata-version="?(\w*)/.exec(start)?.[1] ?? '';
}

/**
 * Name of the cache of a version. Several sites may live on one host, below a base path each.
 *
 * @param scope address the worker is responsible for
 * @param version the version; without one, what the names of all versions begin with
 */
export function cacheName(scope: string, version = ''): string {
  return `atlas ${new URL(scope).pathname} ${version}`;
}

/**
 * The path under which a page or a file is kept.
 *
 * @param scope address the worker is responsible for
 * @param pathname of an address within it
 * @returns the path below the base, without slashes at its ends; as it is written where it cannot be decoded (`%E0%A4%A`)
 */
export function pathBelow(scope: string, pathname: string): string {
  const path = pathname.slice(new URL(scope).pathname.length).replace(/\/+$/, '');
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
