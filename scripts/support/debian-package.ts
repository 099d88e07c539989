import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Folders with servers' programs, which are not on every user's PATH. */
const MORE_PLACES = process.platform === 'win32' ? [] : ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/**
 * Finds a program on the PATH, or where servers' programs are.
 *
 * @param name file name without folder
 * @returns its path; undefined without one
 */
export function findProgram(name: string): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...MORE_PLACES].filter(Boolean);
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  return folders.map((folder) => join(folder, file)).find((path) => existsSync(path));
}

/**
 * Installs Debian's packages where that is possible without asking.
 *
 * @param purpose what for, for the line it prints
 * @param packages names of packages
 * @returns whether they are installed now
 */
export function installDebianPackages(purpose: string, ...packages: string[]): boolean {
  if (process.platform !== 'linux' || findProgram('apt-get') === undefined) return false;
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (...args: string[]): boolean => {
    const [command = '', ...rest] = [...prefix, ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  console.log(`Installing Debian’s ${packages.join(', ')} for ${purpose} …`);
  const apt = (...args: string[]): boolean => run('apt-get', '-o', 'Acquire::http::Timeout=20', '-qq', ...args);
  return apt('update') && apt('install', '-y', ...packages);
}

/**
 * Finds a program, or installs the Debian package it is in.
 *
 * @param name the program
 * @param purpose what for
 * @param packages the package and what it needs
 * @returns its path; undefined where there is none and none can be installed
 */
export function ensureDebianPackage(name: string, purpose: string, ...packages: string[]): string | undefined {
  return findProgram(name) ?? (installDebianPackages(purpose, ...packages) ? findProgram(name) : undefined);
}
