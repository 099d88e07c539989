import { accessSync, constants, existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { normalizeBase } from '../hosts/base-path.ts';

/** Where Astro and Vite keep what they know from former builds. */
const CACHES = ['node_modules', '.astro'] as const;

/**
 * What a build would fail at, said before it begins.
 *
 * @param env SITE and BASE say where the site will live
 * @param folder where it is built
 * @param project the project's folder
 * @returns one line; undefined when nothing is wrong
 */
export function settingsProblem(
  { SITE, BASE = '/' }: Readonly<Record<string, string | undefined>>,
  folder: string,
  project = '.',
): string | undefined {
  try {
    normalizeBase(BASE);
  } catch (error) {
    return (error as Error).message;
  }
  if (SITE !== undefined && !/^https?:\/\/[^/]+\/?$/.test(URL.canParse(SITE) ? SITE : '')) {
    return `SITE is "${SITE}": found no address of a host, expected one such as https://errors.example.org (a path goes into BASE)`;
  }
  const locked = [...CACHES.map((part) => resolve(project, part)), resolve(project, folder)].find(
    (path) => !isWritable(path),
  );
  if (locked === undefined) return undefined;
  return `cannot write to ${locked}: build in a copy of the project that you may write to`;
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
