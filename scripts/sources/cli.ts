import { parseArgs } from 'node:util';
import { SourceError } from '../../src/core/source-error.ts';
import { Problems } from '../convert/problems.ts';
import { alone, type Changes } from '../convert/transaction.ts';
import { addSource, type Change, replaceSource, takeSource } from './change.ts';
import { readDocument } from './detect-bytes.ts';
import { formatSources } from './list.ts';
import { LOSSES, lossesOf } from './losses.ts';
import { withNewLocales } from './new-locale.ts';
import { changesTo, planOf, readProject, type Sources, sha256 } from './project.ts';
import { type Said, sourceWith } from './recognise.ts';
import { removal } from './remove.ts';
import { editionReport } from './report.ts';
import { upstreamOf } from './upstream.ts';

const HELP = `Usage: npm run sources -- COMMAND [FILE …] [OPTIONS]

  add FILE …        takes documents in: copies them into content/sources, describes them in sources.json, converts
  replace FILE …    takes the next editions of documents that are there; the old ones become history
  take FILE …       replaces what the site has in the document's language, else adds; passes over what is here already
  remove NAME …     takes a source's newest edition out again, or the source if it has no other (an id or a file)
  list              what is there
  upstream          where the next editions will stand, as JSON: what the workflow looks at every week
  diff FILE …       what "replace" would change, word by word; writes nothing

What a document is (adapter, families, locale, date, kind of translation, origin) it says itself. Everything is changed, or
nothing is; whatever is wrong with a document is said at once. A report says what was read and what it changes.

  --dry-run             only say what would change
  --id ID               id of the source, where the usual one will not do
  --locale TAG          what the document does not say, or says wrongly
  --date DATE           a day, a month or a year: 2024-09-30, 2024-09, 2024
  --translation HT|MT   by people or by machine
  --url URL             where the page stands on the web; relative links start from there
  --taken DAY           the day the edition was taken in, for feeds (default: today)
  --confirm WHAT        take a document that looks as if something was lost: ${LOSSES.join(', ')}
  --new-locale          make the languages that the site does not have yet ("npm run locale -- new TAG")
  --root DIR            the project's folder (default: the current one)
  --help                this text

Exit code: 0 done; 1 refused, nothing has changed; 2 wrong usage.
`;

const COMMANDS = ['add', 'replace', 'take', 'remove', 'list', 'upstream', 'diff'] as const;
const WITHOUT_FILES: readonly string[] = ['list', 'upstream'];

/** Makes changes; undefined in a dry run. */
type Write = ((changes: Changes) => void) | undefined;

interface Print {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/**
 * Runs `npm run sources`.
 *
 * @param args command line without node and script
 * @param print where output goes, one call a message
 * @returns the exit code
 */
export function sources(args: readonly string[], print: Print): number {
  const misused = (message: string): number => {
    print.err(`${message}\n\n${HELP}`);
    return 2;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return misused((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    print.out(HELP);
    return 0;
  }
  const [name = '', ...files] = positionals;
  const command = COMMANDS.find((known) => known === name);
  if (command === undefined) return misused(`"${name}" is no command; it is one of ${COMMANDS.join(', ')}`);
  if (!WITHOUT_FILES.includes(command) && files.length === 0) return misused(`"${command}" wants a file`);
  const unknown = (values.confirm ?? []).find((loss) => !(LOSSES as readonly string[]).includes(loss));
  if (unknown !== undefined) return misused(`--confirm "${unknown}" is none of ${LOSSES.join(', ')}`);
  if (values.translation !== undefined && values.translation !== 'HT' && values.translation !== 'MT') {
    return misused('--translation is HT or MT');
  }
  const root = values.root ?? process.cwd();
  try {
    if (command === 'list') {
      print.out(formatSources(readProject(root).manifest));
      return 0;
    }
    if (command === 'upstream') {
      print.out(JSON.stringify(upstreamOf(readProject(root).manifest)));
      return 0;
    }
    const isDry = (values['dry-run'] ?? false) || command === 'diff';
    const said: Said = {
      id: values.id,
      locale: values.locale,
      date: values.date,
      translation: values.translation,
      url: values.url,
      taken: values.taken ?? new Date().toISOString().slice(0, 10),
      madeLocales: values.made ?? [],
    };
    const work = (write?: Write): number => {
      if (command === 'remove') return remove(root, files, write, print);
      if (values['new-locale'] && command === 'add') {
        const rest = args.filter((arg) => arg !== '--new-locale');
        const code = withNewLocales(root, files, { rest, locale: values.locale }, write, print);
        if (code !== undefined) return code;
      }
      const options = { said, write, confirmed: values.confirm ?? [] };
      return take(root, CHANGES[command], command === 'take' ? newOf(root, files, print) : files, options, print);
    };
    return isDry ? work() : alone(root, work);
  } catch (error) {
    if (error instanceof SourceError) print.err(`${error.message}\nNothing was changed.`);
    else if (error instanceof Error && 'syscall' in error) print.err(`${error.message}\nNothing was changed.`);
    else throw error;
    return 1;
  }
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ 'dry-run': flag, 'new-locale': flag, help: flag },
      ...{ id: text, locale: text, date: text, translation: text, url: text, taken: text, root: text },
      // From --new-locale: the languages it made.
      ...{ confirm: { ...text, multiple: true }, made: { ...text, multiple: true } },
    },
  });
}

const CHANGES = { add: addSource, replace: replaceSource, diff: replaceSource, take: takeSource } as const;

/** Documents that the site does not have, byte for byte; of the others it is said. */
function newOf(root: string, files: readonly string[], print: Print): string[] {
  const { manifest } = readProject(root);
  return files.filter((path) => {
    const same = sourceWith(manifest, sha256(readDocument(path)));
    if (same !== undefined) print.out(`${path}: here already, as an edition of "${same.id}".`);
    return same === undefined;
  });
}

/** Takes documents in, one after the other, and writes once at the end. */
function take(
  root: string,
  change: (before: Sources, incoming: { path: string; bytes: Uint8Array }, said: Said) => Change,
  files: readonly string[],
  { said, write, confirmed }: { said: Said; write: Write; confirmed: readonly string[] },
  print: Print,
): number {
  if (files.length === 0) return 0;
  const problems = new Problems();
  let state = readProject(root);
  const changes: Change[] = [];
  for (const path of files) {
    const done = problems.catch(() => change(state, { path, bytes: readDocument(path) }, said));
    if (done === undefined) continue;
    changes.push(done);
    state = done.sources;
  }
  problems.throwIfAny();
  const plan = planOf(state);
  for (const { id, text, path } of changes) {
    const index = plan.listings.findIndex(({ from }) => from.source.id === id && from.isCurrent);
    const listing = plan.listings[index];
    if (listing === undefined) continue;
    const others = plan.listings.filter((_, other) => other !== index);
    for (const [loss, complaint] of lossesOf(listing, { text, path }, others))
      if (!confirmed.includes(loss)) problems.add(complaint);
  }
  problems.throwIfAny();
  const { difference, changes: written } = changesTo(root, state, plan);
  write?.(written);
  for (const { id } of changes) print.out(editionReport(id, plan, difference));
  print.out(
    write === undefined
      ? 'Nothing was written.'
      : 'Next: npm run build, npm test; "npm run addresses" before it is published.',
  );
  return 0;
}

function remove(root: string, names: readonly string[], write: Write, print: Print): number {
  const { changes, said } = removal(root, names);
  write?.(changes);
  print.out(write === undefined ? `${said}\nNothing was written.` : said);
  return 0;
}

if (import.meta.main) {
  process.exitCode = sources(process.argv.slice(2), { out: console.log, err: console.error });
}
