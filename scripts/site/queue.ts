/** Does one thing after the other, while who hands them in goes on. */
export class Queue {
  readonly #most: number;
  readonly #waiting: Promise<void>[] = [];
  #last: Promise<void> = Promise.resolve();

  /** @param most how many may wait */
  constructor(most: number) {
    this.#most = most;
  }

  /**
   * Hands something in. It is left out when one before it failed.
   *
   * @param work what is to be done when all before it is done
   * @returns resolves when no more than may wait are waiting; throws what one of the others threw
   */
  async add(work: () => Promise<void>): Promise<void> {
    this.#last = this.#last.then(work);
    // Somebody looks at it later: who comes next, or `all`.
    this.#last.catch(() => undefined);
    this.#waiting.push(this.#last);
    if (this.#waiting.length > this.#most) await this.#waiting.shift();
  }

  /** Waits until everything is done; throws what one of them threw. */
  all(): Promise<void> {
    return this.#last;
  }
}
