import { control, type PassOrder } from "./control.ts";
import { canStartThreads, startThread, type Thread } from "./start-thread.ts";

/** The calling thread and those that help it. */
export interface Crew {
  /** How many work, the calling one among them. */
  readonly threads: number;
  /** Makes a pass known. The result runs it: the calling thread does `sweep` for the pieces that it takes itself. */
  install(order: Omit<PassOrder, "id">, sweep: (piece: number) => void): () => void;
  end(): void;
}

// Between two passes of a step lie some microseconds. Going to sleep and being woken takes about fifty.
const looks = 2000;
const patienceMilliseconds = 20_000;

/**
 * Starts threads: `count` with the calling one. Where the host cannot (a page that is not isolated from other origins, or
 * whose policy forbids the worker), there are none, and the crew is undefined.
 */
export async function startCrew(count: number): Promise<Crew | undefined> {
  if (count < 2 || !canStartThreads()) return undefined;
  const size = control.announcements + 3 * control.ring;
  const words = new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
  const threads = new Set<Thread>();
  const starts = await Promise.allSettled(
    Array.from({ length: count - 1 }, async () => {
      let thread: Thread | undefined;
      thread = await startThread({ words, layout: control, looks }, () => {
        if (thread !== undefined) threads.delete(thread);
      });
      threads.add(thread);
    }),
  );
  const end = (): void => {
    for (const thread of threads) thread.end();
    threads.clear();
  };
  if (starts.some(({ status }) => status === "rejected")) {
    end();
    return undefined;
  }
  let installed = 0;
  let broken: unknown;
  return {
    get threads() {
      return threads.size + 1;
    },
    install(order, sweep) {
      const id = installed++;
      for (const thread of threads) thread.send({ ...order, id });
      return () => {
        if (broken !== undefined) throw broken;
        try {
          runPass(words, id, order.pieces.length, sweep);
        } catch (error) {
          broken = error;
          throw error;
        }
      };
    },
    end,
  };
}

/**
 * Announces a pass, does what pieces it gets hold of, and waits for those that others have taken.
 * @throws Error where a piece was taken and not brought back: the step is half done then
 */
export function runPass(
  words: Int32Array<SharedArrayBuffer>,
  id: number,
  pieces: number,
  sweep: (piece: number) => void,
  patience = patienceMilliseconds,
): void {
  const first = Atomics.load(words, control.next);
  const doneBefore = Atomics.load(words, control.done);
  const announcement = (Atomics.load(words, control.announced) + 1) | 0;
  const place = control.announcements + 3 * (((announcement % control.ring) + control.ring) % control.ring);
  Atomics.store(words, place, id);
  Atomics.store(words, place + 1, first);
  Atomics.store(words, place + 2, (first + pieces) | 0);
  Atomics.store(words, control.announced, announcement);
  Atomics.notify(words, control.announced);
  for (;;) {
    const ticket = Atomics.load(words, control.next);
    const index = (ticket - first) | 0;
    if (index >= pieces) break;
    if (Atomics.compareExchange(words, control.next, ticket, (ticket + 1) | 0) !== ticket) continue;
    sweep(index);
    Atomics.add(words, control.done, 1);
  }
  awaitPieces(words, (doneBefore + pieces) | 0, patience);
}

// A page's main thread may not sleep, so this one looks until the others are done; a piece takes well under a millisecond.
function awaitPieces(words: Int32Array<SharedArrayBuffer>, wanted: number, patience: number): void {
  let began: number | undefined;
  for (let look = 0; ((Atomics.load(words, control.done) - wanted) | 0) < 0; look++) {
    if (look % 10_000 !== 9_999) continue;
    began ??= performance.now();
    if (performance.now() - began < patience) continue;
    throw new Error(
      "a thread stopped in the middle of a step, which is half done now; make a new optimizer and load a checkpoint",
    );
  }
  if (Atomics.exchange(words, control.failed, 0) > 0)
    throw new Error("a thread failed in the middle of a step, which is half done now: a bug of Downhill");
}
