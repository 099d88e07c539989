import { parseArgs } from 'node:util';
import { SourceError } from '../../src/core/source-error.ts';
import { orOneLine } from '../support/or-one-line.ts';
import { lacksOf } from './check-locale.ts';
import { newLocale } from './new-locale.ts';

const HELP = `Usage: npm run locale -- new TAG
       npm run locale -- check TAG

  new TAG      makes what a new language needs: its file, its place in the registry, no strings yet, a glossary.
               TAG is a BCP 47 tag as browsers write it: de, pt-BR. Overwrites nothing.
  check TAG    lists what the language lacks
  --root DIR   the project's folder (default: the current one)
  --help       this text

Exit code: 0 done, nothing missing; 1 not done, or something is missing; 2 wrong usage.
`;

interface Print {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Runs the command.
 *
 * @param args command line without node and script
 * @param print where to
 * @returns the exit code
 */
export async function run(args: readonly string[], print: Print): Promise<0 | 1 | 2> {
  const misused = (message: string): 2 => {
    print.err(`${message}\n\n${HELP}`);
    return 2;
  };
  let parsed: { values: { root?: string; help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { root: { type: 'string' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return misused((error as Error).message);
  }
  const { root = process.cwd(), help = false } = parsed.values;
  const [action, tag, ...others] = parsed.positionals;
  if (help) {
    print.out(HELP);
    return 0;
  }
  if ((action !== 'new' && action !== 'check') || tag === undefined || others.length > 0) {
    return misused('Say "new" or "check" and one language.');
  }
  try {
    if (action === 'check') return report(await lacksOf(root, tag), tag, print);
    const files = newLocale(root, tag);
    print.out(`${files.join('\n')}\n\nNext: npm run format, then npm run locale -- check ${tag}`);
    return 0;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    print.err(error.message);
    return 1;
  }
}

/** One line for each file, and under it what is missing. */
function report(lacks: Awaited<ReturnType<typeof lacksOf>>, tag: string, print: Print): 0 | 1 {
  if (lacks.length === 0) {
    print.out(`${tag} has everything.`);
    return 0;
  }
  for (const [file, list] of Map.groupBy(lacks, (lack) => lack.file)) {
    print.out([file, ...list.map(({ what }) => `  ${what}`)].join('\n'));
  }
  return 1;
}

if (import.meta.main) {
  await orOneLine('locale', async () => {
    process.exitCode = await run(process.argv.slice(2), { out: console.log, err: console.error });
  });
}
