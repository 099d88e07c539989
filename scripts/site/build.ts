import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { compressSite } from './compress.ts';
import { settingsProblem } from './settings.ts';

// `npm run build`: checks settings and content, then runs Astro, which makes the whole site (integration.ts).
// SITE, BASE and REPOSITORY_URL say where the site will live; SERVICE_WORKER=off leaves the service worker out.

const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, compressed: { type: 'boolean', default: false } },
});
const { folder, compressed } = values;

const problem = settingsProblem(process.env, folder);
if (problem !== undefined) {
  console.error(`build: ${problem}`);
  process.exit(2);
}
run('scripts/convert/cli.ts', '--check', '--quiet');
run('node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', folder);
if (compressed) {
  const { files, bytes, gzip, brotli } = await compressSite(folder);
  const share = (part: number): string => `${Math.round((100 * part) / bytes)} %`;
  console.log(`compressed: ${files} files to ${share(gzip)} (gzip) and ${share(brotli)} (brotli)`);
}

/** Runs a script of this project or Astro's; when it fails, the build ends. */
function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  console.error(`build: "${args.join(' ')}" failed`);
  process.exit(1);
}
