import { parseArgs } from 'node:util';
import type { CodeView, DocumentView } from '../../src/catalog/code-view.ts';
import type { SourceFacts } from '../../src/catalog/which-text.ts';
import { DEFAULT_LOCALE, LOCALES, localeOfTag } from '../../src/core/locales.ts';
import { createTranslator } from '../../src/core/ui-strings.ts';
import { type Explanation, explain, type Page, type Sources } from './explain.ts';
import { formatExplanation } from './format.ts';
import { printable } from './printable.ts';

/** How the command is called: from the project, and from the package it is in. */
export interface Program {
  readonly name: string;
  /** The same where it reads standard input. */
  readonly piped: string;
  /** Reads its version. */
  readonly version: () => string;
}

const helpOf = ({ name, piped }: Program): string => `Usage: ${name} [OPTIONS] [TEXT]

Says what a sign-in error code, its name or a whole message means, as the site does.
Without TEXT the message is read from standard input.

  --locale TAG  language of the answer: ${LOCALES.join(', ')} (default: en)
  --json        the answer as JSON
  --version     the version, of the command and of its data
  --help        this text

Exit code: 0 something known; 1 nothing, or no page for the code; 2 wrong usage, or
input or output that fails.
Examples:
  ${name} 50058 --locale fr
  pbpaste | ${piped} --json
`;

/** Where the command reads and writes. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Reads all of standard input; throws an Error with one line when it cannot. */
  readonly stdin: () => string;
}

/**
 * Runs the command.
 *
 * @param args command line without node and script
 * @param terminal where it reads and writes
 * @param sources gives the data; called only when it is needed
 * @param program how it is called, and its version
 * @returns the exit code
 */
export function run(args: readonly string[], terminal: Terminal, sources: () => Sources, program: Program): 0 | 1 | 2 {
  const help = helpOf(program);
  const usage = (message: string) => {
    terminal.err(printable(`${message}\n\n${help}`));
    return 2 as const;
  };
  let parsed: { values: { locale?: string; json?: boolean; help?: boolean; version?: boolean }; positionals: string[] };
  try {
    parsed = parseArgs({
      args: [...args],
      options: {
        locale: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
      allowPositionals: true,
    });
  } catch (error) {
    return usage((error as Error).message);
  }
  const {
    help: isHelp = false,
    version: isVersion = false,
    json = false,
    locale: tag = DEFAULT_LOCALE,
  } = parsed.values;
  if (isHelp) {
    terminal.out(help);
    return 0;
  }
  if (isVersion) {
    terminal.out(program.version());
    return 0;
  }
  const locale = localeOfTag(tag);
  if (locale === undefined) return usage(`"${tag}" is none of the languages ${LOCALES.join(', ')}.`);
  let text: string;
  try {
    text = parsed.positionals.length > 0 ? parsed.positionals.join(' ') : terminal.stdin();
  } catch (error) {
    terminal.err(printable((error as Error).message));
    return 2;
  }
  if (text.trim() === '') return usage('There is no text to explain.');
  const given = sources();
  const explanation = explain(text, locale, given);
  const answer = json
    ? JSON.stringify(explanationJson(explanation), undefined, 2)
    : formatExplanation(
        explanation,
        createTranslator(locale, given.readStrings(locale), given.readStrings(DEFAULT_LOCALE)),
      );
  // JSON.stringify escapes C0 itself; C1 and overrides of direction would get through.
  terminal.out(printable(answer));
  return explanation.exitCode;
}

/** An explanation for a program. */
export function explanationJson({ locale, results, resolution }: Explanation) {
  const { suggestions, others, traceId, correlationId, timestamp } = resolution;
  const told = results.map(({ pages, ...result }) => ({
    ...result,
    pages: pages.map(pageJson),
  }));
  return { locale, results: told, suggestions, others, traceId, correlationId, timestamp };
}

/** Articles about the code, further reading, and Microsoft's lookup: what the page links to. */
function linksOf({ answer, articles, furtherReading, liveUrl }: CodeView): string[] {
  const all = [...(answer?.links.map(({ url }) => url) ?? []), ...articles, ...furtherReading];
  return [...new Set(liveUrl === undefined ? all : [...all, liveUrl])];
}

/** Whose words the text is, as its licence asks. */
function sourceOf({ text, source }: DocumentView) {
  const { title, origin, licence, date }: Partial<SourceFacts> = source ?? {};
  return { title, url: origin?.url, licence, date: date ?? undefined, translatedFrom: text.from };
}

/** What a program is told of a page. */
function pageJson({ view, path, url }: Page) {
  const { family, code, symbol, state, kind, fixers, retry, sentence, answer, document, note } = view;
  return {
    family,
    code,
    path,
    url,
    symbol,
    state,
    kind,
    fixers,
    retry,
    sentence: sentence?.text,
    causes: answer?.causes,
    do: answer && Object.fromEntries(answer.steps.map(({ role, lines }) => [role, lines])),
    caution: note?.text,
    links: linksOf(view),
    textLocale: document?.text.locale,
    text: document?.text.body ?? '',
    action: document?.text.action,
    source: document && sourceOf(document),
  };
}
