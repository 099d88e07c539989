/** What a load test found. Times in milliseconds. */
export interface LoadResult {
  readonly seconds: number;
  /** Answers, as expected or not. */
  readonly answers: number;
  readonly perSecond: number;
  readonly megabytesPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Unknown addresses that were answered with 404, as they have to be. */
  readonly notFound: number;
  readonly errors: LoadErrors;
  /** One of the answers with another status than expected. */
  readonly example: string | undefined;
}

/** What went wrong, counted. */
export interface LoadErrors {
  /** Answers with another status than expected. */
  readonly status: number;
  /** Connections that could not be made, read from or written to. */
  readonly connect: number;
  readonly read: number;
  readonly write: number;
  /** Answers that took longer than two seconds. */
  readonly timeout: number;
}

/** The line `wrk.lua` writes. wrk's times are in microseconds. */
type Numbers = Record<'microseconds' | 'bytes' | 'known' | 'missing' | 'wrong' | 'p50' | 'p99' | 'max', number> &
  Record<'connect' | 'read' | 'write' | 'timeout', number> & { example: string };

/**
 * Reads what wrk said.
 *
 * @param output all of it; the last line is what `wrk.lua` adds
 * @throws Error when that line is not there
 */
export function parseWrk(output: string): LoadResult {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`wrk did not end as it should:\n${output}`);
  const { microseconds, bytes, known, missing, wrong, p50, p99, max, example, ...sockets } = JSON.parse(
    line,
  ) as Numbers;
  const seconds = microseconds / 1e6;
  const answers = known + missing + wrong;
  const { connect, read, write, timeout } = sockets;
  return {
    seconds,
    answers,
    perSecond: answers / seconds,
    megabytesPerSecond: bytes / 1e6 / seconds,
    p50: p50 / 1000,
    p99: p99 / 1000,
    max: max / 1000,
    notFound: missing,
    errors: { status: wrong, connect, read, write, timeout },
    example: example === '' ? undefined : example,
  };
}

/** How many things went wrong; nothing answered at all is one, too. */
export function errorCount({ errors, answers }: LoadResult): number {
  return Object.values(errors).reduce((sum, count) => sum + count, answers === 0 ? 1 : 0);
}

/**
 * The result as a table of Markdown, and what else there is to say below it.
 *
 * @param result of a run
 * @param circumstances what it was measured with and on
 */
export function formatLoad(result: LoadResult, circumstances: string): string {
  const { seconds, answers, perSecond, megabytesPerSecond, p50, p99, max, notFound, errors, example } = result;
  const number = (value: number, digits = 0): string =>
    value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const cells = [number(perSecond), number(p50, 2), number(p99, 2), number(max, 1), number(megabytesPerSecond, 1)];
  const wrong = Object.entries(errors).filter(([, count]) => count > 0);
  return [
    '| requests per second | p50, ms | p99, ms | max, ms | MB/s | errors |',
    '| -: | -: | -: | -: | -: | -: |',
    `| ${[...cells, number(errorCount(result))].join(' | ')} |`,
    '',
    `${number(answers)} answers in ${number(seconds, 1)} s, ${number(notFound)} of them the 404 expected; ${circumstances}.`,
    ...(wrong.length > 0 ? [`Errors: ${wrong.map(([kind, count]) => `${kind} ${number(count)}`).join(', ')}.`] : []),
    ...(example === undefined ? [] : [`For example, ${example}.`]),
  ].join('\n');
}
