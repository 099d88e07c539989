import '../trusted-types.ts';
import { NUMBERED_FAMILIES } from '../../core/families.ts';
import type { LogProblem } from '../../decode/read-log.ts';
import type { TextRecord } from '../../decode/read-text.ts';
import type { Vocabulary } from '../../decode/redact/vocabulary.ts';
import type { Piece } from '../../decode/redact.ts';
import type { Tally } from '../../decode/tally.ts';
import { codesOf, type LookupIndex } from '../../resolve/lookup-data.ts';
import type { Answer, Task, TextAnswer } from './thread.ts';

/** A longer text is read by the worker, in characters. */
export const LONGEST_HERE = 20_000;

/** What became of reading a log; undefined when it was cancelled, or another task ended it. */
export type LogOutcome = { readonly tally: Tally } | { readonly problem: LogProblem } | undefined;

/** What reads, here and in the worker. */
export type Thread = typeof import('./thread.ts');
type NewTask = Task extends infer One ? (One extends Task ? Omit<One, 'id'> : never) : never;

/** Reads texts and logs, on the page's own thread or another. Whatever is asked for ends what was asked for before. */
export class Reader {
  readonly #thread: Thread;
  readonly #index: LookupIndex;
  readonly #known: ReadonlySet<string>;
  readonly #vocabularyFile: string;
  readonly #vocabulary: Vocabulary;
  readonly #waiting = new Map<number, (answer: Answer | undefined) => void>();
  #worker: Worker;
  #lastId = 0;
  /** Goes up whenever what was asked for before is of no interest any more. */
  #turn = 0;
  #latest: (code: string) => Promise<string | undefined>;

  /**
   * @param thread what reads; the worker is made of it at once, so that nothing is fetched once there is a text
   * @param index the lookup data
   * @param vocabularyFile the words that stay on a card, as the site's file has them: each thread unpacks them itself
   */
  constructor(thread: Thread, index: LookupIndex, vocabularyFile: string) {
    this.#thread = thread;
    this.#index = index;
    this.#known = new Set(NUMBERED_FAMILIES.flatMap((family) => codesOf(family, index)));
    this.#vocabularyFile = vocabularyFile;
    this.#vocabulary = thread.decodeVocabulary(vocabularyFile);
    this.#worker = this.#newWorker();
    this.#latest = async () => undefined;
  }

  /**
   * Reads whatever was pasted.
   *
   * @param text any text
   * @returns undefined when something else was asked for meanwhile
   */
  async readText(text: string): Promise<TextAnswer | undefined> {
    this.cancel();
    const turn = this.#turn;
    if (text.length > LONGEST_HERE) {
      const answer = await this.#ask({ kind: 'text', text, index: this.#index, known: this.#known });
      if (answer?.kind === 'text') {
        if (answer.answer.tally !== undefined) this.#latest = this.#latestThere;
        return answer.answer;
      }
      // A worker that died is no reason to leave the reader without an answer: then it is read here.
      if (answer?.kind !== 'failed') return undefined;
    }
    const { log, ...read } = await this.#thread.readText(text, this.#index, this.#known, this.#vocabulary);
    if (turn !== this.#turn) return undefined;
    if (log !== undefined) this.#latest = async (code) => log.latest(code);
    return { ...read, tally: log?.tally };
  }

  /**
   * Counts a log.
   *
   * @param file CSV, JSON or lines of text
   * @param onProgress told how many percent of it are read
   */
  async readLog(file: Blob, onProgress: (percent: number) => void): Promise<LogOutcome> {
    this.cancel();
    const answer = await this.#ask({ kind: 'log', file, known: this.#known }, onProgress);
    if (answer?.kind === 'failed') return { problem: answer.problem };
    if (answer?.kind !== 'log') return undefined;
    this.#latest = this.#latestThere;
    return { tally: answer.tally };
  }

  /**
   * Reads one record of a log.
   *
   * @param text the record
   */
  readRecord(text: string): TextRecord & { readonly message: string } {
    return this.#thread.readRecord(text, this.#index, this.#vocabulary);
  }

  /** Closes a short text, such as a parameter of a request. */
  redact(text: string): readonly Piece[] {
    return this.#thread.redact(text, this.#vocabulary);
  }

  /** The latest record of a code of the log read last, as its text. */
  latest(code: string): Promise<string | undefined> {
    return this.#latest(code);
  }

  /** Ends what is being read: nothing comes of it any more. */
  cancel(): void {
    this.#turn += 1;
    this.#lastId += 1;
    if (this.#waiting.size === 0) return;
    for (const settle of this.#waiting.values()) settle(undefined);
    this.#waiting.clear();
    this.#worker.postMessage({ kind: 'cancel', id: this.#lastId } satisfies Task);
  }

  readonly #latestThere = async (code: string): Promise<string | undefined> => {
    const answer = await this.#ask({ kind: 'latest', code });
    return answer?.kind === 'latest' ? answer.record : undefined;
  };

  #ask(task: NewTask, onProgress: (percent: number) => void = () => undefined): Promise<Answer | undefined> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      this.#waiting.set(id, (answer) => {
        if (answer?.kind === 'progress') return onProgress(answer.percent);
        this.#waiting.delete(id);
        resolve(answer);
      });
      this.#worker.postMessage({ ...task, id } as Task);
    });
  }

  #newWorker(): Worker {
    const worker = new Worker(this.#thread.THREAD_ADDRESS, { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#waiting.get(data.id)?.(data);
    // A worker that died is replaced; what it was reading could not be read.
    worker.onerror = () => {
      // Nothing else it says is of interest, no further error of it either.
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
      const waiting = [...this.#waiting];
      this.#worker = this.#newWorker();
      for (const [id, settle] of waiting) settle({ kind: 'failed', id, problem: 'died' });
    };
    worker.postMessage({ kind: 'vocabulary', id: 0, file: this.#vocabularyFile } satisfies Task);
    return worker;
  }
}
