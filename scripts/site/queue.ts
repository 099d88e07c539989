/** Runs tasks one at a time; callers wait only when too many are queued. */
export class Queue {
  readonly #most: number;
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  /** @param most tasks that may be queued while the caller goes on */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Adds a task. It is left out if one before it failed.
   *
   * @param work the task, run when all before it are done
   * @returns resolves when no more tasks are queued than may be; throws what an earlier task threw
   */
  async add(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work);
    // A later call, or `all`, throws it.
    this.#last.catch(() => undefined);
    this.#waiting.push(this.#last);
    if (this.#waiting.length > this.#most) await this.#waiting.shift();
  }

  /** Waits for all tasks; throws what one of them threw. */
  all(): Promise<void> {
    return this.#last;
  }
}
