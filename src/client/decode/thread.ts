import { LogError, type LogProblem, type ReadLog, readLog } from '../../decode/read-log.ts';
import { type ReadText, readRecord, readText } from '../../decode/read-text.ts';
import { decodeVocabulary, type Vocabulary } from '../../decode/redact/vocabulary.ts';
import { redact } from '../../decode/redact.ts';
import type { Tally } from '../../decode/tally.ts';
import type { LookupIndex } from '../../resolve/lookup-data.ts';

// What reads texts and logs. It is one file for the page and for its worker, so that nothing is fetched twice: the page
// reads short texts itself; logs and long texts are read by the worker that runs this very file.

/** Where this file is, for a worker. */
export const THREAD_ADDRESS: string = import.meta.url;

export { decodeVocabulary, readRecord, readText, redact };

/** What the worker is asked for. A task ends the ones before it. */
export type Task =
  | { readonly kind: 'log'; readonly id: number; readonly file: Blob; readonly known: ReadonlySet<string> }
  | {
      readonly kind: 'text';
      readonly id: number;
      readonly text: string;
      readonly index: LookupIndex;
      readonly known: ReadonlySet<string>;
    }
  | { readonly kind: 'cancel'; readonly id: number }
  /** The words that stay on a card, once, before anything is read. */
  | { readonly kind: 'vocabulary'; readonly id: number; readonly file: string }
  /** The latest record of a code of the log read last. */
  | { readonly kind: 'latest'; readonly id: number; readonly code: string };

/** A text that was read, as it crosses from one thread to the other. */
export type TextAnswer = Omit<ReadText, 'log'> & { readonly tally: Tally | undefined };

/** What it answers. */
export type Answer = { readonly id: number } & (
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'log'; readonly tally: Tally }
  | { readonly kind: 'failed'; readonly problem: LogProblem }
  | { readonly kind: 'text'; readonly answer: TextAnswer }
  | { readonly kind: 'latest'; readonly record: string | undefined }
);

/** Thrown within a task that another one ended. */
class Ended extends Error {}

if (typeof document === 'undefined') startWorker();

function startWorker(): void {
  let current = 0;
  let log: ReadLog | undefined;
  let vocabulary: Vocabulary | undefined;
  const answer = (message: Answer): void => postMessage(message);

  const readFile = async (id: number, file: Blob, known: ReadonlySet<string>): Promise<void> => {
    let shown = 0;
    const tell = (bytes: number): void => {
      if (id !== current) throw new Ended();
      const percent = Math.floor((bytes / file.size) * 100);
      if (percent > shown) answer({ kind: 'progress', id, percent });
      shown = Math.max(shown, percent);
    };
    try {
      const found = await readLog(piecesOf(file), tell, known);
      if (id !== current) return;
      log = found;
      answer({ kind: 'log', id, tally: found.tally });
    } catch (error) {
      if (error instanceof Ended) return;
      answer({ kind: 'failed', id, problem: error instanceof LogError ? error.problem : 'died' });
    }
  };

  addEventListener('message', async ({ data: task }: MessageEvent<Task>) => {
    if (task.kind === 'latest') {
      answer({ kind: 'latest', id: task.id, record: log?.latest(task.code) });
      return;
    }
    if (task.kind === 'vocabulary') {
      vocabulary = decodeVocabulary(task.file);
      return;
    }
    current = task.id;
    if (task.kind === 'log') await readFile(task.id, task.file, task.known);
    if (task.kind === 'text' && vocabulary !== undefined) {
      const { log: found, ...read } = await readText(task.text, task.index, task.known, vocabulary);
      if (task.id !== current) return;
      log = found ?? log;
      answer({ kind: 'text', id: task.id, answer: { ...read, tally: found?.tally } });
    }
  });
}

/** Not every browser can iterate over a stream by itself. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
