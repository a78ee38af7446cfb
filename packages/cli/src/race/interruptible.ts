import { constants } from "node:os";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What came of work that a signal may end: its value, or the exit code that says which signal it was. */
export type Outcome<Value> =
  | { readonly kind: "done"; readonly value: Value }
  | { readonly kind: "interrupted"; readonly exitCode: number };

// A terminal sends its interrupt to every process of a command, and a parent passes it on: that is one, not two.
const sameMilliseconds = 500;

/** Runs work that stops when the process is told to end. Told again, it ends at once. */
export async function interruptible<Value>(
  work: (signal: AbortSignal) => Promise<Value>,
): Promise<Outcome<Value>> {
  const controller = new AbortController();
  let exitCode: number | undefined;
  let toldAt = 0;
  const stop = (name: (typeof signals)[number]): void => {
    if (exitCode !== undefined && performance.now() - toldAt > sameMilliseconds) process.exit(exitCode);
    if (exitCode !== undefined) return;
    toldAt = performance.now();
    exitCode = 128 + constants.signals[name];
    controller.abort(new Error(`ended by ${name}`));
  };
  for (const name of signals) process.on(name, stop);
  try {
    return { kind: "done", value: await work(controller.signal) };
  } catch (error) {
    if (exitCode === undefined) throw error;
    return { kind: "interrupted", exitCode };
  } finally {
    for (const name of signals) process.removeListener(name, stop);
  }
}
