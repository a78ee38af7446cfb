/** Writes that go on beside a race, one after the other. */
export interface WriteQueue {
  /** Aborts with the error of the first write that failed. */
  readonly failed: AbortSignal;
  add(write: () => Promise<void>): void;
  /**
   * Settles when all writes are done.
   * @throws the error of the first that failed
   */
  done(): Promise<void>;
}

export function createWriteQueue(): WriteQueue {
  const failure = new AbortController();
  let last = Promise.resolve();
  return {
    failed: failure.signal,
    add(write) {
      last = last
        .then(() => (failure.signal.aborted ? undefined : write()))
        .catch((error) => failure.abort(error));
    },
    async done() {
      await last;
      failure.signal.throwIfAborted();
    },
  };
}
