import { Worker } from 'node:worker_threads';
import type { PageTaker } from './page-files.ts';
import type { SiteToCome } from './page-reader.ts';

/** So many pages may wait to be taken: enough for the renderer not to wait, and few megabytes. */
const AHEAD = 200;

/** A `PageReader` in a thread of its own, beside the one that renders. */
export class PageThread implements PageTaker {
  readonly #worker: Worker;
  readonly #over: Promise<void>;
  #ahead = 0;
  #goOn: () => void = () => undefined;

  constructor(site: SiteToCome) {
    this.#worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: site });
    this.#over = new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.once('exit', (status) =>
        status === 0 ? resolve() : reject(new Error(`the thread that takes pages ended with status ${status}`)),
      );
    });
    // Told by `take` and `end`.
    this.#over.catch(() => undefined);
    this.#worker.on('message', () => {
      this.#ahead -= 1;
      this.#goOn();
    });
  }

  /** @throws what `PageReader.take` throws, for a page that came before */
  async take(file: string, bytes: ArrayBuffer): Promise<void> {
    this.#ahead += 1;
    this.#worker.postMessage([file, bytes], [bytes]);
    if (this.#ahead < AHEAD) return;
    const room = new Promise<void>((resolve) => {
      this.#goOn = resolve;
    });
    await Promise.race([room, this.#over]);
  }

  /** @throws what `PageReader.take` and `PageReader.end` throw */
  async end(): Promise<void> {
    this.#worker.postMessage('end');
    await this.#over;
  }
}
