import { parseArgs } from 'node:util';
import { readAnswers } from '../../src/catalog/answers.ts';
import { isLocale, LOCALES } from '../../src/core/locales.ts';
import { SourceError } from '../../src/core/source-error.ts';
import { orOneLine } from '../support/or-one-line.ts';
import { TableError } from './checks/table-error.ts';
import { parseEntryName } from './entries.ts';
import { checkTranslations } from './findings.ts';
import { oldAnswers } from './old-answers.ts';
import { readSourceEntries, readTranslations } from './read.ts';
import { startTranslation } from './start.ts';
import { statusOf } from './status.ts';
import { formatStatus } from './table.ts';

const HELP = `Usage: npm run translations [-- OPTIONS]

Without options: what is present, missing and stale, a language and family. A translation is stale when the
text it was made from moved. Answers that nobody checked for a year are listed, too. French is where all texts come from; guides from sources count as present.

  --check                     for CI: also compares each translation with its source (placeholders, codes,
                              addresses, numbers, shape, language, length, terms, typography); fails on a stale
                              translation, on a finding and on an exemption without a finding, not on a missing text
  --new FAMILY/CODE LOCALE    starts a file with the source's text and its digest; overwrites nothing
  --new guides/SLUG LOCALE    the same for a guide
  --root DIR                  the project's folder (default: the current one)
  --help                      this text

Exit code: 0 done; 1 bad content, or (with --check) something to correct; 2 wrong usage.
`;

interface Print {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

interface Options {
  check?: boolean;
  help?: boolean;
  new?: string;
  root?: string;
}

/**
 * Runs `npm run translations`.
 *
 * @param args command line without node and script
 * @param print where output goes, one call a message
 * @returns the exit code
 */
export function translations(args: readonly string[], print: Print): number {
  let options: Options;
  let rest: string[];
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        check: { type: 'boolean' },
        help: { type: 'boolean' },
        new: { type: 'string' },
        root: { type: 'string' },
      },
    });
    [options, rest] = [values, positionals];
  } catch (error) {
    return misused((error as Error).message, print);
  }
  if (options.help) {
    print.out(HELP);
    return 0;
  }
  if (options.new !== undefined && options.check) return misused('--new and --check do not go together', print);
  if (options.new === undefined && rest.length > 0) return misused(`"${rest[0]}" belongs to no option`, print);
  const root = options.root ?? process.cwd();
  try {
    return options.new === undefined
      ? report(root, options.check ?? false, print)
      : start(root, options.new, rest, print);
  } catch (error) {
    if (!(error instanceof SourceError || error instanceof TableError)) throw error;
    print.err(error.message);
    return 1;
  }
}

function misused(message: string, print: Print): number {
  print.err(`${message}\n\n${HELP}`);
  return 2;
}

function start(root: string, name: string, [locale = '', ...more]: readonly string[], print: Print): number {
  const entry = parseEntryName(name);
  if (entry === undefined) return misused(`"${name}" is not of the form aadsts/50058 or guides/error-response`, print);
  if (!isLocale(locale)) return misused(`"${locale}" is not a language; it is one of ${LOCALES.join(', ')}`, print);
  if (more.length > 0) return misused(`"${more[0]}" is too much; one entry and one language at a time`, print);
  const file = startTranslation(root, readSourceEntries(root), entry, locale);
  print.out(`${file} has the source's text now. Translate it in place, then run "npm run translations -- --check".`);
  return 0;
}

function report(root: string, check: boolean, print: Print): number {
  const sources = readSourceEntries(root);
  const texts = readTranslations(root);
  const status = statusOf(sources, texts);
  print.out(formatStatus(status));
  const old = oldAnswers(readAnswers(root).full, new Date());
  if (old.length > 0) print.out(`\nanswers to compare with their sources again:\n${old.join('\n')}`);
  if (!check) return 0;
  const problems = checkTranslations(root, sources, texts);
  for (const problem of problems) print.err(problem);
  const stale = status.reduce((total, row) => total + row.stale.length, 0);
  print.out(
    `\n${texts.length} translations compared with their sources: ${problems.length} to correct, ${stale} stale`,
  );
  return problems.length + stale === 0 ? 0 : 1;
}

if (import.meta.main) {
  await orOneLine('translations', () => {
    process.exitCode = translations(process.argv.slice(2), { out: console.log, err: console.error });
  });
}
