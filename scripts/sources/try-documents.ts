import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { runSteps, type Step } from '../support/run-steps.ts';
import { copyWorkingTree } from '../support/working-copy.ts';

// Takes documents into a copy of the project, in a language of its own where it has none, and runs there what shows that the
// site holds: each document alone, then all at once; takes them out again, and compares every byte. Without arguments, the
// documents beside the checkout; "--fast" leaves out what needs a built site. It takes an hour: the night runs it. The copy in
// which something failed stays, to look into.

const ROOT = join(import.meta.dirname, '../..');
const BESIDE = join(ROOT, '../shared/upstream');

const named = process.argv.slice(2).filter((arg) => arg !== '--fast');
const isFast = process.argv.includes('--fast');
const documents =
  named.length > 0
    ? named.map((path) => resolve(path))
    : existsSync(BESIDE)
      ? readdirSync(BESIDE).map((name) => join(BESIDE, name))
      : [];
if (documents.length === 0) console.log('No documents to try: none were named, and none lie beside the checkout.');

const npm = (...args: string[]): string[] => ['npm', 'run', '--silent', ...args];
const CHECKS: readonly Step[] = [
  { name: 'format, lint and types', run: npm('check') },
  { name: 'translations', run: npm('translations', '--', '--check') },
  { name: 'unit tests', run: npm('test:unit') },
];
const BUILT: readonly Step[] = [
  { name: 'build', run: npm('build', '--', '--compressed', '--larger') },
  { name: 'build below a base path', run: npm('build:base', '--', '--larger') },
  { name: 'build of made-up codes', run: npm('build:fixture') },
  { name: 'tests of the built site', run: npm('test:site') },
  { name: 'tests of hosts', run: npm('test:hosts') },
];

const rounds = documents.length > 1 ? [...documents.map((path) => [path]), documents] : documents.map((path) => [path]);
for (const round of rounds) tryTogether(round);

function tryTogether(paths: readonly string[]): void {
  const names = paths.map((path) => basename(path)).join(', ');
  const copy = mkdtempSync(join(tmpdir(), 'atlas-try-'));
  const here = process.cwd();
  try {
    copyWorkingTree(copy);
    console.log(`\n── ${names}, in ${copy}`);
    process.chdir(copy);
    const before = snapshot(copy);
    for (const path of paths) {
      const run = npm('sources', '--', 'add', path, '--new-locale');
      runSteps([{ name: `add ${basename(path)}`, run }]);
    }
    runSteps([...CHECKS, ...(isFast ? [] : BUILT)].map((step) => ({ ...step, name: `${step.name}, with ${names}` })));
    const added = sourceIds(copy).slice(sourceIds(ROOT).length);
    runSteps([{ name: `remove ${added.join(', ')}`, run: npm('sources', '--', 'remove', ...added) }]);
    const after = snapshot(copy);
    const differing = [...new Set([...before.keys(), ...after.keys()])].filter(
      (path) => before.get(path) !== after.get(path),
    );
    if (differing.length > 0) throw new Error(`not as before ${names}: ${differing.slice(0, 10).join(', ')}`);
    console.log(`\n── ${names}: taken in and out again without a trace`);
  } finally {
    process.chdir(here);
    rmSync(copy, { recursive: true, force: true });
  }
}

function sourceIds(root: string): string[] {
  const { sources } = JSON.parse(readFileSync(join(root, 'content/sources/sources.json'), 'utf8'));
  return (sources as { id: string }[]).map(({ id }) => id);
}

function snapshot(root: string): Map<string, string> {
  const files = ['content', 'src', 'scripts', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()),
  );
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.map((path) => [relative(root, path), readFileSync(path).toString('base64')]));
}
