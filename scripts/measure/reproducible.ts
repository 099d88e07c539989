import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { siteFiles } from '../site/site-files.ts';

// Builds the site twice, in folders, time zones, languages and with clocks that differ, and compares every byte of what
// comes out, search bundles and compressed files included.

const ROOT = join(import.meta.dirname, '../..');

/** What differs between the two builds besides the folder. Turkish has its own rules for letter case. */
const WORLDS: readonly { readonly folder: string; readonly env: Record<string, string> }[] = [
  { folder: 'one', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: join('a-second', 'folder with a longer name'),
    env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
];

/** Puts a working copy elsewhere: files git knows or would take, and links to the packages, but no caches. */
function copyTo(target: string): void {
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  for (const file of new Set(stdout.split('\0').filter(Boolean))) {
    if (!lstatSync(join(ROOT, file), { throwIfNoEntry: false })?.isFile()) continue;
    mkdirSync(dirname(join(target, file)), { recursive: true });
    cpSync(join(ROOT, file), join(target, file));
  }
  const packages = join(target, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) symlinkSync(join(ROOT, 'node_modules', name), join(packages, name), 'junction');
  }
}

function build(folder: string, env: Record<string, string>): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--compressed'], {
    cwd: folder,
    env: { ...process.env, ...env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the build in ${folder} failed`);
}

/** Says where two files part, with some text around it. */
function difference(one: Buffer, two: Buffer): string {
  let at = 0;
  while (at < one.length && one[at] === two[at]) at += 1;
  const around = (bytes: Buffer): string => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 40).toString());
  return `from byte ${at}: ${around(one)} and ${around(two)}`;
}

const place = mkdtempSync(join(tmpdir(), 'atlas-reproducible-'));
try {
  const outputs = WORLDS.map(({ folder, env }) => {
    const target = join(place, folder);
    copyTo(target);
    const started = performance.now();
    build(target, env);
    console.log(`built with TZ=${env.TZ} LANG=${env.LANG} in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return join(target, 'dist');
  });
  const [one = '', two = ''] = outputs;
  const names = new Set(outputs.flatMap(siteFiles));
  const problems: string[] = [];
  let bytes = 0;
  for (const name of names) {
    const [a, b] = [one, two].map((folder) => {
      const path = join(folder, name);
      return lstatSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path);
    });
    if (a === undefined || b === undefined)
      problems.push(`${name}: only in the ${a === undefined ? 'second' : 'first'}`);
    else if (!a.equals(b)) problems.push(`${name}: ${difference(a, b)}`);
    bytes += a?.length ?? 0;
  }
  if (names.size < 1000) problems.push(`only ${names.size} files were built`);
  for (const problem of problems.slice(0, 20)) console.error(problem);
  if (problems.length > 0) {
    console.error(`${problems.length} of ${names.size} files differ.`);
    process.exitCode = 1;
  } else {
    console.log(`${names.size} files, ${bytes} bytes: the same in both.`);
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
