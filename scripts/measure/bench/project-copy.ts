import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads, beside `node_modules`. */
const PARTS = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'hosts', 'public', 'scripts', 'src'];
/** Where Astro, Vite and npm keep what they know from former builds; a copy has its own. */
const CACHES = ['.astro', '.cache', '.vite', '.package-lock.json'];

/**
 * Copies the project so that builds for a measurement share no cache with it or with each other.
 *
 * @param root the project
 * @param target folder of the copy; what is there is deleted
 */
export function copyProject(root: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'node_modules'), { recursive: true });
  const present = new Set(readdirSync(root));
  for (const part of PARTS.filter((name) => present.has(name))) {
    cpSync(join(root, part), join(target, part), {
      recursive: true,
      filter: (source) => !source.includes('node_modules'),
    });
  }
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (CACHES.includes(name)) continue;
    symlinkSync(join(root, 'node_modules', name), join(target, 'node_modules', name), 'junction');
  }
}
