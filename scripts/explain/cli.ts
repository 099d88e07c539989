import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXTRA_STRINGS } from '#extra';
import { type CodeView, codeView } from '../../src/catalog/code-view.ts';
import { readCatalog } from '../../src/catalog/content-files.ts';
import { lookupEntries } from '../../src/catalog/lookup-entries.ts';
import { fullCode } from '../../src/core/families.ts';
import { DEFAULT_LOCALE, isLocale, LOCALES } from '../../src/core/locales.ts';
import { createTranslator, type UiStrings } from '../../src/core/ui-strings.ts';
import { buildLookup, decodeLookup } from '../../src/resolve/lookup-data.ts';
import { type Explanation, explain, type Sources } from './explain.ts';
import { formatExplanation } from './format.ts';
import { printable } from './printable.ts';

const HELP = `Usage: npm run explain -- [OPTIONS] [TEXT]

Says what a sign-in error code, its name or a whole message means, as the site does.
Without TEXT the message is read from standard input.

  --locale TAG  language of the answer: ${LOCALES.join(', ')} (default: en)
  --json        the answer as JSON
  --help        this text

Exit code: 0 something known; 1 nothing, or no page for the code; 2 wrong usage.
Examples:
  npm run explain -- 50058 --locale fr
  pbpaste | npm run --silent explain -- --json
`;

/** Where the command reads and writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Reads all of standard input. */
  readonly stdin: () => string;
}

/**
 * The lookup data and texts of a project.
 *
 * @param root the project's folder
 * @throws Error when its content cannot be read
 */
export function readSources(root: string): Sources {
  const catalog = readCatalog(root);
  return {
    index: decodeLookup(buildLookup(lookupEntries(catalog))),
    view: ({ family, code }, locale) => {
      const entry = catalog.byFullCode.get(fullCode(family, code));
      return entry && codeView(entry, locale, { catalog });
    },
    readStrings: (locale) => ({
      ...(JSON.parse(readFileSync(join(root, 'content/ui', `${locale}.json`), 'utf8')) as UiStrings),
      ...EXTRA_STRINGS[locale],
    }),
  };
}

/**
 * Runs the command.
 *
 * @param args command line without node and script
 * @param terminal where it reads and writes
 * @param sources gives the data; called only when it is needed
 * @returns the exit code
 */
export function run(args: readonly string[], terminal: Terminal, sources: () => Sources): 0 | 1 | 2 {
  const usage = (message: string) => {
    terminal.err(printable(`${message}\n\n${HELP}`));
    return 2 as const;
  };
  let parsed: { values: { locale?: string; json?: boolean; help?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: { locale: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
      allowPositionals: true,
    });
  } catch (error) {
    return usage((error as Error).message);
  }
  const { help = false, json = false, locale = 'en' } = parsed.values;
  if (help) {
    terminal.out(HELP);
    return 0;
  }
  if (!isLocale(locale)) return usage(`"${locale}" is none of the languages ${LOCALES.join(', ')}.`);
  const text = parsed.positionals.length > 0 ? parsed.positionals.join(' ') : terminal.stdin();
  if (text.trim() === '') return usage('There is no text to explain.');
  const given = sources();
  const explanation = explain(text, locale, given);
  const answer = json
    ? toJson(explanation)
    : formatExplanation(
        explanation,
        createTranslator(locale, given.readStrings(locale), given.readStrings(DEFAULT_LOCALE)),
      );
  // JSON.stringify escapes C0 itself; C1 and overrides of direction would get through.
  terminal.out(printable(answer));
  return explanation.exitCode;
}

function toJson({ locale, results, resolution }: Explanation): string {
  const { suggestions, traceId, correlationId, timestamp } = resolution;
  const told = results.map(({ pages, ...result }) => ({
    ...result,
    pages: pages.map(({ view, path }) => pageJson(view, path)),
  }));
  return JSON.stringify({ locale, results: told, suggestions, traceId, correlationId, timestamp }, undefined, 2);
}

/** What a program is told of a page. */
function pageJson(view: CodeView, path: string): object {
  const { family, code, symbol, state, kind, fixers, retry, sentence, answer, document } = view;
  return {
    family,
    code,
    path,
    symbol,
    state,
    kind,
    fixers,
    retry,
    sentence: sentence?.text,
    causes: answer?.causes,
    do: answer && Object.fromEntries(answer.steps.map(({ role, lines }) => [role, lines])),
    textLocale: document?.text.locale,
    text: document?.text.body ?? '',
    action: document?.text.action,
  };
}

if (import.meta.main) {
  const terminal = { out: console.log, err: console.error, stdin: () => readFileSync(0, 'utf8') };
  process.exitCode = run(process.argv.slice(2), terminal, () => readSources(join(import.meta.dirname, '../..')));
}
