import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKnownEditions } from '../../src/catalog/known-editions.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { formatLedger } from './ledger.ts';
import { type Plan, planContent } from './plan.ts';
import { readSources } from './sources.ts';
import { alone, type Changes } from './transaction.ts';
import { changesOf, compareTree, readOwned, type TreeDifference } from './tree.ts';

const HELP = `Usage: npm run convert [-- OPTIONS]

Reads the documents in content/sources and writes content/codes and content/guides.
The same sources always give the same files; a second run changes nothing.

  --quiet      no ledger, only what is wrong
  --check      write nothing; fail when the tree is not what would be written
  --root DIR   the project's folder (default: the current one)
  --help       this text

Exit code: 0 done, or up to date; 1 bad input, or (with --check) a stale tree; 2 wrong usage.
`;

/**
 * Runs the converter.
 *
 * @param args command line without node and script
 * @param print where output goes, one call a message
 * @returns the exit code
 */
export function convert(
  args: readonly string[],
  print: { out: (text: string) => void; err: (text: string) => void },
): number {
  let options: { check?: boolean; help?: boolean; quiet?: boolean; root?: string };
  try {
    options = parseArgs({
      args: [...args],
      options: {
        check: { type: 'boolean' },
        help: { type: 'boolean' },
        quiet: { type: 'boolean' },
        root: { type: 'string' },
      },
    }).values;
  } catch (error) {
    print.err(`${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (options.help) {
    print.out(HELP);
    return 0;
  }
  const root = options.root ?? process.cwd();
  try {
    const { plan, difference } = options.check ? run(root) : alone(root, (write) => run(root, write));
    if (!options.quiet) print.out(formatLedger(plan, difference, !options.check));
    const stale = difference.added.length + difference.changed.length + difference.gone.length;
    if (!options.check || stale === 0) return 0;
    const names = [...difference.added, ...difference.changed, ...difference.gone]
      .slice(0, 5)
      .map((path) => `content/${path}`);
    print.err(
      `stale: ${stale} files are not what the sources make, such as ${names.join(', ')}. Run "npm run convert".`,
    );
    return 1;
  } catch (error) {
    if (error instanceof SourceError) print.err(error.message);
    else if (isSystemError(error)) print.err(`${error.message}\nNothing was changed.`);
    else throw error;
    return 1;
  }
}

/** Works out the content, and writes it where that is wanted. */
function run(root: string, write?: (changes: Changes) => void): { plan: Plan; difference: TreeDifference } {
  const { guideSlugs, texts } = readSources(root, 'content/sources');
  const plan = planContent(texts, guideSlugs, readKnownEditions(root));
  const difference = compareTree(readOwned(join(root, 'content')), plan.files);
  write?.(changesOf(plan.files, difference));
  return { plan, difference };
}

/** Did the file system refuse something: no space, no right, a folder in the way? */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

if (import.meta.main) {
  process.exitCode = convert(process.argv.slice(2), { out: console.log, err: console.error });
}
