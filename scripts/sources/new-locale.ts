import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { isLocale } from '../../src/core/locales.ts';
import { type Changes, STAGING } from '../convert/transaction.ts';
import { detect } from './detect.ts';
import { readDocument, textOf } from './detect-bytes.ts';

/** What the commands need, and of it what making a language and taking a document may change. */
const NEEDED = ['package.json', 'scripts', 'src', 'content'];
const CHANGED = ['src/core', 'content'];

/**
 * Makes the languages of documents that the site does not have yet, and takes the documents, in a copy of the project: only a
 * process that starts with a language knows it. What the copy then has is brought into the project as one change.
 *
 * @param root the project's folder
 * @param files the documents
 * @param command the command line without `--new-locale`, and the language that is said, whatever the documents say
 * @param write makes the changes; undefined in a dry run
 * @param print where output goes
 * @returns the exit code, or undefined when there is no language to make
 * @throws SourceError when a document cannot be recognised
 */
export function withNewLocales(
  root: string,
  files: readonly string[],
  { rest, locale: said }: { readonly rest: readonly string[]; readonly locale?: string | undefined },
  write: ((changes: Changes) => void) | undefined,
  print: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): number | undefined {
  const found = files.map((file) => detect(textOf(readDocument(file), file), file));
  const locales = said === undefined ? found.map(({ locale }) => locale) : [said];
  const tags = [...new Set(locales.filter((locale) => !isLocale(locale)))];
  if (tags.length === 0) return undefined;
  const copy = mkdtempSync(join(tmpdir(), 'atlas-sources-'));
  try {
    for (const name of NEEDED) {
      const filter = (path: string): boolean => !path.endsWith('.tmp');
      cpSync(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true, filter });
    }
    symlinkSync(resolve(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
    const documents = rest.map((arg) => (files.includes(arg) ? resolve(arg) : arg));
    const made = tags.flatMap((tag) => ['--made', tag]);
    const commands = [
      ...tags.map((tag) => ['scripts/locale/cli.ts', 'new', tag]),
      // The last --root counts.
      ['scripts/sources/cli.ts', ...documents, ...made, '--root', copy],
    ];
    const said: string[] = [];
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: copy, encoding: 'utf8' });
      if (status !== 0) {
        print.err(stderr.trimEnd());
        return status ?? 1;
      }
      said.push(stdout.trimEnd());
    }
    write?.(differences(root, copy));
    for (const text of said) print.out(text);
    return 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** What the copy has anew or otherwise, and what it has no more. */
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
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !path.startsWith(`${STAGING}/`));
}
