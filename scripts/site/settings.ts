import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { normalizeBase } from '../hosts/base-path.ts';

/** Where Astro and Vite keep what they know from former builds. */
const CACHES = ['node_modules', '.astro'] as const;

/**
 * Finds out, before a build begins, what it would fail at.
 *
 * @param env SITE and BASE say where the site will live, REPOSITORY_URL where texts are improved
 * @param folder where it is built
 * @param project the project's folder
 * @throws Error with one line
 */
export function assertBuildable(
  { SITE, BASE = '/', REPOSITORY_URL = '' }: Readonly<Record<string, string | undefined>>,
  folder: string,
  project = '.',
): void {
  normalizeBase(BASE);
  if (SITE !== undefined && !(URL.canParse(SITE) && /^https?:\/\/[^/]+\/?$/.test(SITE))) {
    throw new Error(
      `SITE is "${SITE}": found no address of a host, expected one such as https://errors.example.org (a path goes into BASE)`,
    );
  }
  if (REPOSITORY_URL !== '' && !(URL.canParse(REPOSITORY_URL) && /^https?:\/\//.test(REPOSITORY_URL))) {
    throw new Error(
      `REPOSITORY_URL is "${REPOSITORY_URL}": found no address, expected one such as https://github.com/contoso/atlas`,
    );
  }
  const locked = [...CACHES, folder].map((path) => resolve(project, path)).find((path) => !isWritable(path));
  if (locked !== undefined) {
    throw new Error(`cannot write to ${locked}: build in a copy of the project that you may write to`);
  }
}

/** Of a folder that is not there yet, the nearest one above it counts. */
function isWritable(path: string): boolean {
  if (!existsSync(path)) return dirname(path) !== path && isWritable(dirname(path));
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
