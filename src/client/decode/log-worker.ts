import { LogError, readLog } from '../../decode/read-log.ts';
import type { LogMessage, LogTask } from './log-messages.ts';

// Counts a log away from the page's own thread, so that the page goes on answering. The file is read in pieces.

addEventListener('message', ({ data: { file, known } }: MessageEvent<LogTask>) => {
  const send = (message: LogMessage): void => postMessage(message);
  let shown = 0;
  const tell = (bytes: number): void => {
    const percent = Math.floor((bytes / file.size) * 100);
    if (percent > shown) send({ kind: 'progress', percent });
    shown = Math.max(shown, percent);
  };
  readLog(piecesOf(file), tell, known)
    .then((tally) => send({ kind: 'done', tally }))
    .catch((error: unknown) =>
      send({ kind: 'failed', problem: error instanceof LogError ? error.problem : 'unreadable' }),
    );
});

/** Not every browser can iterate over a stream by itself. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
