import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

// `npm run build:fixture`: a dozen made-up codes with what the real content may lack one day (a missing translation, a stale one,
// an entry without text), built into dist-fixture by the same integration as the site. tests/site/fixture looks at it. With
// `--right-to-left`, the made-up languages and families too, into dist-fixture-rtl: tests/engines looks at that.

const ROOT = join(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { 'right-to-left': { type: 'boolean', default: false } } });
const all = values['right-to-left'];
const { status } = spawnSync(
  process.execPath,
  ['node_modules/astro/bin/astro.mjs', 'build', '--silent', '--outDir', all ? 'dist-fixture-rtl' : 'dist-fixture'],
  {
    cwd: ROOT,
    stdio: 'inherit',
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_ROOT: 'tests/fixture-site',
      BASE: '/',
      ...(all ? { NODE_OPTIONS: '--conditions=fixture' } : {}),
    },
  },
);
process.exitCode = status ?? 1;
