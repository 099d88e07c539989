import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { packPackages } from '../../scripts/packages/pack.ts';
import { ROOT, SITE } from './data-files.ts';

/** A folder without the project, into which both packages were installed from their tarballs. */
export interface Installed {
  readonly folder: string;
  /** The command of the first package. */
  readonly cli: string;
  /** The server. */
  readonly server: string;
  remove(): void;
}

/**
 * Packs both packages and installs them elsewhere, without a network. npm installs the first. What the second depends on, npm
 * would ask the registry for: it is copied from the project as its lock file has it, and npm then makes the commands.
 *
 * @throws Error when npm or tar fails
 */
export async function installPackages(): Promise<Installed> {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-packages-'));
  const [atlas, mcp] = await packPackages(ROOT, join(folder, 'packed'), SITE);
  const home = join(folder, 'home');
  const modules = join(home, 'node_modules');
  mkdirSync(home);
  writeFileSync(join(home, 'package.json'), '{"private":true,"type":"module"}');
  run('npm', ['install', '--offline', '--no-audit', '--no-fund', atlas?.file ?? ''], home);
  mkdirSync(join(modules, 'entra-error-atlas-mcp'));
  run('tar', ['-xzf', mcp?.file ?? '', '--strip-components=1', '-C', join(modules, 'entra-error-atlas-mcp')], home);
  for (const place of placesOf('@modelcontextprotocol/sdk')) {
    cpSync(join(ROOT, place), join(home, place), { recursive: true, dereference: true });
  }
  run('npm', ['rebuild', '--ignore-scripts', '--offline', '--no-audit', '--no-fund'], home);
  return {
    folder: home,
    cli: join(modules, 'entra-error-atlas/cli.js'),
    server: join(modules, 'entra-error-atlas-mcp/server.js'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Folders of a package of the project and of all it depends on. */
function placesOf(name: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, { dependencies?: object; peerDependencies?: object }>>;
  };
  const found = new Set<string>();
  const take = (dependency: string, below: string): void => {
    const place = `${below && `${below}/`}node_modules/${dependency}`;
    // As Node looks for it: beside who needs it, then further up.
    if (packages[place] === undefined) {
      if (below !== '') take(dependency, below.slice(0, Math.max(0, below.lastIndexOf('/node_modules/'))));
      return;
    }
    if (found.has(place)) return;
    found.add(place);
    const { dependencies, peerDependencies } = packages[place];
    for (const next of Object.keys({ ...dependencies, ...peerDependencies })) take(next, place);
  };
  take(name, '');
  return [...found];
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error?.message ?? stderr}`);
}

/** The Node that runs the tests, and the machine's own where it is another, each by its version. */
export function nodes(): ReadonlyMap<string, string> {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const own = (process.env.PATH ?? '')
    .split(delimiter)
    .map((place) => join(place, name))
    .filter((file) => existsSync(file) && !realpathSync(file).includes('node_modules'));
  const all = [process.execPath, ...own].map((file): [string, string] => [
    spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout.trim(),
    file,
  ]);
  return new Map(all.reverse());
}
