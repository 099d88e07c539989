import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

// The whole build, step by step: content checked, pages, search bundles, service worker, policies and what hosts need.
// SITE, BASE and REPOSITORY_URL say where the site will live; SERVICE_WORKER=off and BROTLI=off leave things out.

const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
const { folder } = values;

const STEPS: readonly (readonly string[])[] = [
  ['node', 'scripts/convert/cli.ts', '--check', '--quiet'],
  ['astro', 'build', '--silent', '--outDir', folder],
  ['node', 'scripts/search-index.ts', '--folder', folder],
  ['node', 'scripts/service-worker.ts', '--folder', folder],
  ['node', 'scripts/finish.ts', '--folder', folder],
];

for (const [command = '', ...args] of STEPS) {
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`build: "${[command, ...args].join(' ')}" failed`);
    process.exit(1);
  }
}
