import { type FileKind, fileKind, TextReader } from './file-kind.ts';
import { readJson } from './log-records.ts';
import { signInOfRecord } from './sign-in.ts';
import { TableSink } from './table-sink.ts';
import { Counter, type LogForm, type Tally } from './tally.ts';

/** Files up to this size are read. */
export const MOST_BYTES = 20 * 1024 * 1024;

/**
 * Why a log was not counted: `too-large`, `unreadable` (no JSON although it begins like it), `no-records`, or it is no text
 * but an `archive`, a `workbook`, a `picture` or PDF.
 */
export type LogProblem = 'too-large' | 'unreadable' | 'died' | 'no-records' | 'archive' | 'workbook' | 'picture';

/** A log that could not be counted. */
export class LogError extends Error {
  readonly problem: LogProblem;

  constructor(problem: LogProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** A log that was counted. */
export interface ReadLog {
  readonly tally: Tally;
  /** The latest record of a code, as a row of the tally has it: its fields, a line each. Undefined when there is none. */
  readonly latest: (code: string) => string | undefined;
  /** All of its records but successes, written in the same way, where there are so few that each gets a card; else none. */
  readonly records: () => readonly string[];
}

/** How many records to count before others get a turn. */
const TURN = 20_000;

/**
 * Counts the codes of a sign-in log: CSV, JSON or lines of text. UTF-8, UTF-16 or Windows-1252.
 *
 * @param chunks the file's bytes, piece by piece
 * @param onProgress called with the number of bytes read so far
 * @param known digits of the codes that are known; a column that has nearly nothing else is taken, whatever its name
 * @throws LogError
 */
export async function readLog(
  chunks: AsyncIterable<Uint8Array>,
  onProgress: (bytes: number) => void = () => undefined,
  known: ReadonlySet<string> = new Set(),
): Promise<ReadLog> {
  const counter = new Counter();
  let reader: TextReader | undefined;
  let sink: Sink | undefined;
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new LogError('too-large');
    reader ??= new TextReader(textKind(chunk));
    const text = reader.read(chunk);
    if (sink === undefined) {
      // White space may come first, in theory more than one piece of it.
      if (text.trim() === '') continue;
      sink = /^\s*[[{]/.test(text) ? new JsonSink(counter, known) : new TableSink(counter, known);
    }
    sink.write(text);
    onProgress(bytes);
  }
  if (sink === undefined) throw new LogError('no-records');
  sink.write(reader?.read(undefined, true) ?? '');
  const form = await sink.end();
  const tally = counter.result(form);
  if (tally.total === 0) throw new LogError('no-records');
  return { tally, latest: (code) => counter.latest(code), records: () => counter.records() };
}

function textKind(chunk: Uint8Array): FileKind {
  const kind = fileKind(chunk);
  if (kind === 'archive' || kind === 'workbook' || kind === 'picture') throw new LogError(kind);
  return kind;
}

interface Sink {
  write(text: string): void;
  end(): Promise<LogForm>;
}

class JsonSink implements Sink {
  readonly #counter: Counter;
  readonly #pieces: string[] = [];

  readonly #known: ReadonlySet<string>;

  constructor(counter: Counter, known: ReadonlySet<string>) {
    this.#counter = counter;
    this.#known = known;
  }

  write(text: string): void {
    this.#pieces.push(text);
  }

  async end(): Promise<LogForm> {
    const text = this.#pieces.splice(0).join('');
    const found = readJson(text);
    if (found === undefined) return this.#readLines(text);
    this.#counter.skip(found.skipped);
    for (const [index, record] of found.records.entries()) {
      this.#counter.add(signInOfRecord(record), () => JSON.stringify(record, null, 2));
      if (index % TURN === TURN - 1) await new Promise((resume) => setTimeout(resume));
    }
    return 'records';
  }

  /** Lines of a text log may begin with `[` too: `[2024/03/05 10:12:33] …`. */
  async #readLines(text: string): Promise<LogForm> {
    const table = new TableSink(this.#counter, this.#known);
    table.write(text);
    const form = await table.end();
    if (this.#counter.result().rows.length === 0) throw new LogError('unreadable');
    return form;
  }
}
