import { LogError, readLog } from '../../decode/read-log.ts';
import type { LogMessage } from './log-messages.ts';

// Counts a log away from the page's own thread, so that the page goes on answering. The file is read in pieces.

addEventListener('message', ({ data }: MessageEvent<File>) => {
  const send = (message: LogMessage): void => postMessage(message);
  let shown = 0;
  readLog(piecesOf(data), (bytes) => {
    const percent = Math.floor((bytes / data.size) * 100);
    if (percent > shown) send({ kind: 'progress', percent });
    shown = Math.max(shown, percent);
  })
    .then((tally) => send({ kind: 'done', tally }))
    .catch((error: unknown) =>
      send({ kind: 'failed', problem: error instanceof LogError ? error.problem : 'unreadable' }),
    );
});

/** Not every browser can iterate over a stream by itself. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
}
