import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type Changes, STAGING } from '../convert/transaction.ts';

/** What the project's commands need, and of it what they may change. */
const NEEDED = ['package.json', 'scripts', 'src', 'content', 'hosts'];
const CHANGED = ['src/core', 'content', 'hosts'];

/** A copy of the project, in which commands know the languages that the copy has. */
export interface Copy {
  readonly root: string;
  /** Runs a script; gives what it printed, or throws `Refused`. */
  readonly run: (script: string, ...args: readonly string[]) => string;
  /** Makes changes in the copy. */
  readonly write: (changes: Changes) => void;
}

/** A command in a copy that ended with an error. */
export class Refused extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/**
 * Runs commands in a copy of the project: only a process that starts with a language knows it, and nothing half done is seen.
 *
 * @param root the project's folder
 * @param work what to do there
 * @returns files added or changed in the copy, and files removed from it
 * @throws Refused when a command fails
 */
export function changesInCopy(root: string, work: (copy: Copy) => void): Changes {
  const copy = mkdtempSync(join(tmpdir(), 'atlas-sources-'));
  try {
    for (const name of NEEDED.filter((one) => existsSync(join(root, one)))) {
      const filter = (path: string): boolean => !path.endsWith('.tmp');
      cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true, filter });
    }
    symlinkSync(resolve(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    work({ root: copy, run: (...command) => runIn(copy, command), write: (changes) => writeIn(copy, changes) });
    return differences(root, copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function runIn(copy: string, command: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
  if (status !== 0) throw new Refused(stderr.trimEnd(), status ?? 1);
  return stdout.trimEnd();
}

function writeIn(copy: string, changes: Changes): void {
  for (const [path, content] of changes) {
    const file = join(copy, path);
    if (content === undefined) {
      rmSync(file);
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

function differences(root: string, copy: string): Changes {
  const paths = new Set(CHANGED.flatMap((folder) => [...filesIn(root, folder), ...filesIn(copy, folder)]));
  const bytesOf = (folder: string, path: string): Buffer | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
  return new Map(
    [...paths].flatMap((path) => {
      const [before, after] = [bytesOf(root, path), bytesOf(copy, path)];
      const isSame = before === undefined ? after === undefined : after !== undefined && before.equals(after);
      return isSame ? [] : [[path, after]];
    }),
  );
}

function filesIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${STAGING}/`));
}
