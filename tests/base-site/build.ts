import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keepSomeKnownCodes } from '../support/some-known-codes.ts';

// `npm run build:base`: the site as it is below a base path, into dist-base, for tests of browsers and hosts. What a base path may
// break is the same on every page of a kind, so that few of the codes that are only known to exist have a page; all other
// pages are there. `npm run nightly` builds it whole.

const ROOT = join(import.meta.dirname, '../..');
const BASE_CONTENT = 'dist-base.tmp';

const root = join(ROOT, BASE_CONTENT);
rmSync(root, { recursive: true, force: true });
try {
  cpSync(join(ROOT, 'content'), join(root, 'content'), { recursive: true });
  keepSomeKnownCodes(join(root, 'content'));
  const { status } = spawnSync(
    process.execPath,
    ['scripts/site/build.ts', '--folder', 'dist-base', '--compressed', ...process.argv.slice(2)],
    {
      cwd: ROOT,
      stdio: 'inherit',
      env: { ...process.env, CONTENT_ROOT: BASE_CONTENT, BASE: process.env.BASE ?? '/errors' },
    },
  );
  process.exitCode = status ?? 1;
} finally {
  rmSync(root, { recursive: true, force: true });
}
