/** What a worker is sent: a job and its place in the list. */
export interface JobMessage<Job> {
  readonly index: number;
  readonly job: Job;
}

/** What a worker sends back for the job it has. */
export type WorkerMessage<Progress, Result> =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "failed"; readonly error: unknown };

/** A thread of Node's or of a page's that does jobs. */
export interface Thread<Job, Progress, Result> {
  send(message: JobMessage<Job>): void;
  /** Called once, before anything is sent. */
  listen(
    onMessage: (message: WorkerMessage<Progress, Result>) => void,
    onFailure: (why: unknown) => void,
  ): void;
  end(): Promise<unknown>;
}

export interface PoolOptions<Job, Progress, Result> {
  startThread(): Thread<Job, Progress, Result>;
  readonly jobs: readonly Job[];
  /** Threads at most; no more are started than there are jobs. */
  readonly workers: number;
  /** A job's name in errors. */
  describe(job: Job): string;
  onProgress(index: number, progress: Progress): void;
  /** Told as soon as a job is done. */
  onResult?(index: number, result: Result): void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs jobs on threads, each thread taking the next when it has done one, and gives the results in the order
 * of the jobs. Threads end with the last job, the first error, or the signal.
 * @throws Error where a job failed or its thread ended, naming the job; the signal's reason where it aborts
 */
export async function runJobs<Job, Progress, Result>(
  options: PoolOptions<Job, Progress, Result>,
): Promise<readonly Result[]> {
  const { startThread, jobs, workers, describe, onProgress, onResult, signal } = options;
  signal?.throwIfAborted();
  const results = new Map<number, Result>();
  const threads: Thread<Job, Progress, Result>[] = [];
  const waiting = jobs.entries();

  const work = (thread: Thread<Job, Progress, Result>): Promise<void> =>
    new Promise((resolve, reject) => {
      let current: JobMessage<Job> | undefined;
      const fail = (why: unknown): void => {
        const name = current === undefined ? "a worker" : describe(current.job);
        reject(new Error(`${name}: ${why instanceof Error ? why.message : String(why)}`, { cause: why }));
      };
      const takeNext = (): void => {
        const next = waiting.next();
        if (next.done) {
          resolve();
          return;
        }
        current = { index: next.value[0], job: next.value[1] };
        thread.send(current);
      };
      thread.listen((message) => {
        if (current === undefined) return;
        if (message.kind === "progress") return onProgress(current.index, message.progress);
        if (message.kind === "failed") return fail(message.error);
        results.set(current.index, message.result);
        onResult?.(current.index, message.result);
        takeNext();
      }, fail);
      takeNext();
    });

  const aborted = Promise.withResolvers<never>();
  const abort = (): void => aborted.reject(signal?.reason);
  signal?.addEventListener("abort", abort, { once: true });
  try {
    for (let i = 0; i < Math.min(workers, jobs.length); i++) threads.push(startThread());
    await Promise.race([Promise.all(threads.map(work)), aborted.promise]);
  } finally {
    signal?.removeEventListener("abort", abort);
    await Promise.all(threads.map((thread) => thread.end()));
  }
  return jobs.map((_, index) => results.get(index) as Result);
}
