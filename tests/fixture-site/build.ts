import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

// `npm run build:fixture`: a dozen made-up codes with what the real content may lack one day (a missing translation, a stale one,
// an entry without text), built into dist-fixture by the same integration as the site. tests/site/fixture looks at it.

const ROOT = join(import.meta.dirname, '../..');
const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', 'dist-fixture'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', CONTENT_ROOT: 'tests/fixture-site', BASE: '/' },
  },
);
process.exitCode = status ?? 1;
