import type { LogProblem } from '../../decode/read-log.ts';
import type { Tally } from '../../decode/tally.ts';

/** What the worker that reads logs tells the page. */
export type LogMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly tally: Tally }
  | { readonly kind: 'failed'; readonly problem: LogProblem };

/** What the page gives the worker: a log, and the digits of the codes that are known. */
export interface LogTask {
  readonly file: Blob;
  readonly known: ReadonlySet<string>;
}
