import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SourceError } from '../../src/core/source-error.ts';

/** Where new files wait and old ones are kept until all is done; left behind only by a run that was killed. */
export const STAGING = 'content/convert.tmp';
const OWNER = 'owner.json';
const JOURNAL = 'journal.json';

/** Files to write, and files that go: text or bytes by path below the project, with `/`; undefined for one that goes. */
export type Changes = ReadonlyMap<string, string | Uint8Array | undefined>;

/**
 * Does some work that reads and writes a project, alone: two runs at once would each undo what the other wrote. What a killed
 * run left half done is taken back first.
 *
 * @param root the project's folder
 * @param work what to do; gets a function that makes changes, all or none
 * @returns what the work gives
 * @throws SourceError when another run is at work; Error of the file system, with the tree as it was
 */
export function alone<T>(root: string, work: (write: (changes: Changes) => void) => T): T {
  const staging = join(root, STAGING);
  // Where there is no content, the work has to say so.
  if (!existsSync(dirname(staging))) return work((changes) => writeFiles(root, changes));
  takeOver(root);
  // Whoever sees the folder sees whose it is.
  const own = mkdtempSync(`${staging}-`);
  try {
    writeFileSync(join(own, OWNER), JSON.stringify({ pid: process.pid }));
    renameSync(own, staging);
  } catch (error) {
    rmSync(own, { recursive: true, force: true });
    throw error;
  }
  try {
    return work((changes) => writeFiles(root, changes));
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** All new texts are on disk before the first old one is touched, and every step taken is taken back when a later one fails. */
function writeFiles(root: string, changes: Changes): void {
  const staging = join(root, STAGING);
  const [news, olds] = ['new', 'old'].map((folder) => (path: string) => join(staging, folder, path)) as [
    (path: string) => string,
    (path: string) => string,
  ];
  const written = [...changes].flatMap(([path, content]) => (content === undefined ? [] : [{ path, content }]));
  // What is no file is not ours to move away: a folder there stops the run.
  const moved = [...changes.keys()].filter((path) => isFile(join(root, path)));
  const undo: (() => void)[] = [];
  for (const { path, content } of written) {
    mkdirSync(dirname(news(path)), { recursive: true });
    writeFileSync(news(path), content);
  }
  writeFileSync(join(staging, JOURNAL), JSON.stringify({ written: written.map(({ path }) => path), moved }));
  try {
    for (const path of moved) move(join(root, path), olds(path), undo);
    for (const { path } of written) move(news(path), join(root, path), undo);
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  rmSync(join(staging, JOURNAL));
  for (const [path, content] of changes) if (content === undefined) removeEmpty(dirname(join(root, path)), root);
}

/** Takes back what a run did that was killed, or complains of one that is at work. */
function takeOver(root: string): void {
  const staging = join(root, STAGING);
  if (!existsSync(staging)) return;
  const pid = readJson<{ pid?: number }>(join(staging, OWNER))?.pid;
  if (pid !== undefined && isAlive(pid)) {
    throw new SourceError({
      file: STAGING,
      found: `another run at work (process ${pid})`,
      expected: 'one run at a time',
      advice: `wait for it to end; if there is no such run, delete ${STAGING}/${OWNER}`,
    });
  }
  const { written, moved } = readJson<{ written: string[]; moved: string[] }>(join(staging, JOURNAL)) ?? {
    written: [],
    moved: [],
  };
  for (const path of written) {
    const isInPlace = !existsSync(join(staging, 'new', path)) && isFile(join(root, path));
    if (!isInPlace) continue;
    rmSync(join(root, path));
    removeEmpty(dirname(join(root, path)), root);
  }
  for (const path of moved) {
    const old = join(staging, 'old', path);
    if (existsSync(old)) move(old, join(root, path), []);
  }
  rmSync(staging, { recursive: true });
}

function readJson<T>(path: string): T | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch {
    // Not there, or not written to its end: the run was killed before it moved anything.
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Moves a file into a folder that is made where it is missing, and notes how to take both back. */
function move(from: string, to: string, undo: (() => void)[]): void {
  const made = mkdirSync(dirname(to), { recursive: true });
  if (made !== undefined) undo.push(() => rmSync(made, { recursive: true }));
  renameSync(from, to);
  undo.push(() => renameSync(to, from));
}

function removeEmpty(folder: string, stopAt: string): void {
  if (folder === stopAt || !existsSync(folder) || readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmpty(dirname(folder), stopAt);
}
