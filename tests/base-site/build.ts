import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `npm run build:base`: the site as it is below a base path, into dist-base, for tests of browsers and hosts. What a base path may
// break is the same on every page of a kind, so that of the codes that are only known to exist one in forty has a page; all
// other pages are there. `npm run nightly` builds it whole.

const ROOT = join(import.meta.dirname, '../..');
const BASE_CONTENT = 'dist-base.tmp';
const ONE_IN = 40;

const root = join(ROOT, BASE_CONTENT);
rmSync(root, { recursive: true, force: true });
try {
  cpSync(join(ROOT, 'content'), join(root, 'content'), { recursive: true });
  const facts = join(root, 'content/facts');
  // What anything else is said of has to be there.
  const elsewhere = ['answers', 'notes', 'topics', 'facts/relations.json'].flatMap((part) => textsOf(part));
  const named = new Set(elsewhere.join('\n').match(/\d+/g));
  for (const file of readdirSync(join(facts, 'codes'))) {
    const path = join(facts, 'codes', file);
    const known = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>);
    const kept = known.filter(([code], at) => at % ONE_IN === 0 || named.has(code));
    writeFileSync(path, JSON.stringify(Object.fromEntries(kept)));
  }
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

/** Paths and texts of a file, or of all files of a folder. */
function textsOf(part: string): string[] {
  const path = join(ROOT, 'content', part);
  if (statSync(path).isFile()) return [readFileSync(path, 'utf8')];
  return readdirSync(path).flatMap((name) => [name, ...textsOf(`${part}/${name}`)]);
}
