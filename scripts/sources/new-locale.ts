import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { detect } from './detect.ts';
import { textOf } from './detect-bytes.ts';

/** What making a language may touch. */
const TOUCHED = ['src', 'content', 'scripts', 'tests'];

/**
 * Makes the languages of documents that the site does not have yet, then runs the command again in a process that knows them.
 * If either fails, the tree is as it was.
 *
 * @param root the project's folder
 * @param files the documents
 * @param rest the command line without `--new-locale`
 * @param dryRun only say what would be made
 * @param print where output goes
 * @returns the exit code, or undefined when there is no language to make
 * @throws SourceError when a document cannot be recognised
 */
export function withNewLocales(
  root: string,
  files: readonly string[],
  rest: readonly string[],
  dryRun: boolean,
  print: { readonly out: (text: string) => void; readonly err: (text: string) => void },
): number | undefined {
  const found = files.map((file) => detect(textOf(readFileSync(file), file), file));
  const tags = [...new Set(found.filter(({ isKnownLocale }) => !isKnownLocale).map(({ locale }) => locale))];
  if (tags.length === 0) return undefined;
  if (dryRun) {
    print.out(
      `Languages to make: ${tags.join(', ')}. What the documents change can be said when they are there. Nothing was written.`,
    );
    return 0;
  }
  const copy = mkdtempSync(join(tmpdir(), 'atlas-sources-'));
  const present = TOUCHED.filter((folder) => existsSync(join(root, folder)));
  try {
    for (const folder of present)
      cpSync(join(root, folder), join(copy, folder), { recursive: true, preserveTimestamps: true });
    const commands = [
      ...tags.map((tag) => ['run', '--silent', 'locale', '--', 'new', tag]),
      ['run', '--silent', 'sources', '--', ...rest],
    ];
    for (const command of commands) {
      const { status, stdout, stderr } = spawnSync('npm', command, {
        cwd: root,
        encoding: 'utf8',
        shell: process.platform === 'win32',
      });
      if (stdout.trim() !== '') print.out(stdout.trimEnd());
      if (status === 0) continue;
      print.err(`${stderr.trimEnd()}\n"npm ${command.join(' ')}" failed; everything is put back as it was.`);
      for (const folder of present) {
        rmSync(join(root, folder), { recursive: true });
        cpSync(join(copy, folder), join(root, folder), { recursive: true, preserveTimestamps: true });
      }
      return 1;
    }
    return 0;
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}
