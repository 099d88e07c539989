import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { orOneLine } from '../support/or-one-line.ts';
import { compressSite } from './compress.ts';
import { assertBuildable } from './settings.ts';
import { sizeReport } from './site-size.ts';

// `npm run build`: checks settings and content, then runs Astro, which makes the whole site (integration.ts).
// SITE, BASE and REPOSITORY_URL say where the site will live; SERVICE_WORKER=off leaves the service worker out; `--previews`
// draws a picture of its own for every code with an answer, `--larger` allows a site that not every host takes.

await orOneLine('build', async () => {
  const { values } = parseArgs({
    options: {
      folder: { type: 'string', default: 'dist' },
      compressed: { type: 'boolean', default: false },
      larger: { type: 'boolean', default: false },
      previews: { type: 'boolean', default: false },
    },
  });
  assertBuildable(process.env, values.folder);
  if (values.previews) process.env.PREVIEWS = '1';
  run('scripts/convert/cli.ts', '--check', '--quiet');
  run('node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', values.folder);
  console.log(sizeReport(values.folder, values.larger));
  if (!values.compressed) return;
  const { files, bytes, gzip, brotli } = await compressSite(values.folder);
  const share = (part: number): string => `${Math.round((100 * part) / bytes)} %`;
  console.log(`compressed: ${files} files to ${share(gzip)} (gzip) and ${share(brotli)} (brotli)`);
});

/** Runs a script of this project or Astro's; throws Error when it fails. */
function run(...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`"${args.join(' ')}" failed`);
}
