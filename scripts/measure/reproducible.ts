import { spawnSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteFiles } from '../site/site-files.ts';
import { copyWorkingTree } from '../support/working-copy.ts';

// Builds the site twice, in folders, time zones, languages and with clocks that differ, and compares every byte of what
// comes out, search bundles and compressed files included.

/** What differs between the two builds besides the folder. Turkish has its own rules for letter case. */
const WORLDS: readonly { readonly folder: string; readonly env: Record<string, string> }[] = [
  { folder: 'one', env: { TZ: 'Pacific/Kiritimati', LANG: 'C', LC_ALL: 'C' } },
  {
    folder: join('a-second', 'folder with a longer name'),
    env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  },
];

function build(folder: string, env: Record<string, string>): void {
  const { status } = spawnSync('npm', ['run', '--silent', 'build', '--', '--compressed', '--larger'], {
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
    copyWorkingTree(target);
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
