import { CsvReader } from './csv.ts';
import { readJson } from './log-records.ts';
import { type SignInColumns, signInColumns, signInOfCells, signInOfRecord } from './sign-in.ts';
import { Counter, type Tally } from './tally.ts';

/** Files up to this size are read. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** Why a log was not counted: `too-large`, `unreadable` (no JSON although it begins like it), `no-records`. */
export type LogProblem = 'too-large' | 'unreadable' | 'no-records';

/** A log that could not be counted. */
export class LogError extends Error {
  readonly problem: LogProblem;

  constructor(problem: LogProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** How many records to count before others get a turn. */
const TURN = 20_000;

/**
 * Counts the codes of a sign-in log: CSV or JSON, told apart by the first character. UTF-8, or UTF-16 with a byte order
 * mark, as Windows PowerShell writes it.
 *
 * @param chunks the file's bytes, piece by piece
 * @param onProgress called with the number of bytes read so far
 * @throws LogError
 */
export async function readLog(
  chunks: AsyncIterable<Uint8Array>,
  onProgress: (bytes: number) => void = () => undefined,
): Promise<Tally> {
  const counter = new Counter();
  let decoder: TextDecoder | undefined;
  let sink: Sink | undefined;
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new LogError('too-large');
    decoder ??= new TextDecoder(encodingOf(chunk));
    const text = decoder.decode(chunk, { stream: true });
    if (sink === undefined) {
      // White space may come first, in theory more than one piece of it.
      if (text.trim() === '') continue;
      sink = /^\s*[[{]/.test(text) ? new JsonSink(counter) : new CsvSink(counter);
    }
    sink.write(text);
    onProgress(bytes);
  }
  if (sink === undefined) throw new LogError('no-records');
  sink.write(decoder?.decode() ?? '');
  await sink.end();
  const tally = counter.result();
  if (tally.total === 0) throw new LogError('no-records');
  return tally;
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

interface Sink {
  write(text: string): void;
  end(): Promise<void>;
}

class CsvSink implements Sink {
  readonly #reader: CsvReader;

  constructor(counter: Counter) {
    let columns: SignInColumns | undefined;
    this.#reader = new CsvReader((cells) => {
      if (columns !== undefined) counter.add(signInOfCells(cells, columns));
      else {
        columns = signInColumns(cells);
        // Without names of columns the first line is a record like the others, if it names a code.
        const first = signInOfCells(cells, columns);
        if (columns.code < 0 && first.code !== undefined) counter.add(first);
      }
    });
  }

  write(text: string): void {
    this.#reader.write(text);
  }

  async end(): Promise<void> {
    this.#reader.end();
  }
}

class JsonSink implements Sink {
  readonly #counter: Counter;
  readonly #pieces: string[] = [];

  constructor(counter: Counter) {
    this.#counter = counter;
  }

  write(text: string): void {
    this.#pieces.push(text);
  }

  async end(): Promise<void> {
    const found = readJson(this.#pieces.splice(0).join(''));
    if (found === undefined) throw new LogError('unreadable');
    this.#counter.skip(found.skipped);
    for (const [index, record] of found.records.entries()) {
      this.#counter.add(signInOfRecord(record));
      if (index % TURN === TURN - 1) await new Promise((resume) => setTimeout(resume));
    }
  }
}
