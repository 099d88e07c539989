import { parentPort, workerData } from 'node:worker_threads';
import * as pagefind from 'pagefind';
import { PageReader, type SiteToCome } from './page-reader.ts';

// Takes pages beside the thread that renders them (page-thread.ts). What goes wrong ends this thread, and the build with it.

type Message = readonly [file: string, bytes: ArrayBuffer] | 'end';

const port = parentPort;
if (port === null) throw new Error('scripts/site/thread.ts is a thread of a build: run "npm run build"');
const reader = await PageReader.create(workerData as SiteToCome);

port.on('message', async (message: Message) => {
  try {
    if (message === 'end') {
      await reader.end();
      port.close();
    } else {
      await reader.take(...message);
      port.postMessage('taken');
    }
  } catch (error) {
    // Else it complains, louder than the error, that nobody listens any more.
    await pagefind.close();
    throw error;
  }
});
