import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// The whole build, step by step: content checked, pages, search bundles, service worker, policies and what hosts need.
// SITE, BASE and REPOSITORY_URL say where the site will live; SERVICE_WORKER=off and BROTLI=off leave things out.
// --unchecked takes the content as it is: for measurements with codes that no source has.

const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, unchecked: { type: 'boolean', default: false } },
});
const { folder, unchecked } = values;

const CHECK = ['node', 'scripts/convert/cli.ts', '--check', '--quiet'];
/** A heap (MiB) in which a hundred times as many codes fit; without a limit Node.js takes twice as much and is no faster. */
const NODE_OPTIONS = process.env.NODE_OPTIONS ?? '--max-old-space-size=900 --max-semi-space-size=16';
/** glibc else keeps free memory apart for every thread: a tenth more of it, and no faster (mallopt(3)). */
const MALLOC_ARENA_MAX = '2';

await together([...(unchecked ? [] : [CHECK]), ['astro', 'build', '--silent', '--outDir', folder]]);
// Loaded only now: it would be in memory while pages are rendered, when there is least of it.
const { finishFromEnvironment } = await import('./environment.ts');
// Very many pages are indexed only now (scripts/site/index-pages.ts), and read meanwhile.
const isIndexed = existsSync(join(folder, 'pagefind/pagefind-entry.json'));
await finishFromEnvironment(
  folder,
  together(isIndexed ? [] : [['node', 'scripts/site/search-cli.ts', '--folder', folder]]),
);
const { sizeReport } = await import('./site-size.ts');
if (!unchecked) console.log(sizeReport(folder));

/** Runs commands side by side; when one fails, the build ends. */
async function together(commands: readonly (readonly string[])[]): Promise<void> {
  const failed = (await Promise.all(commands.map(run))).filter((command) => command !== undefined);
  for (const command of failed) console.error(`build: "${command}" failed`);
  if (failed.length > 0) process.exit(1);
}

/** Runs a command; resolves to what failed, or to nothing. */
function run([command = '', ...args]: readonly string[]): Promise<string | undefined> {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { MALLOC_ARENA_MAX, ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS },
    shell: process.platform === 'win32',
  });
  const name = [command, ...args].join(' ');
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(`${name} (${error.message})`));
    child.once('close', (status) => resolve(status === 0 ? undefined : name));
  });
}
