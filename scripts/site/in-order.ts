/** Does things in the order in which they were announced, whenever each of them is ready. */
export class InOrder {
  #last: Promise<void> = Promise.resolve();

  /**
   * Announces something that will be done, or not.
   *
   * @returns takes what is to be done once that is ready, or nothing to leave it out. It resolves when all that was announced
   * before is done and this has begun, so that who waits for it never gets far ahead; it throws what an earlier one threw.
   */
  announce(): (work?: () => Promise<void>) => Promise<void> {
    const before = this.#last;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#last = promise;
    // Somebody looks at it later: who comes next, or `all`.
    promise.catch(() => undefined);
    return async (work) => {
      if (work === undefined) return resolve(before);
      try {
        await before;
      } finally {
        resolve(before.then(work));
      }
    };
  }

  /** Waits until all that was announced is done; throws what one of them threw. */
  all(): Promise<void> {
    return this.#last;
  }
}
