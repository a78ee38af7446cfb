import { createInterface } from "node:readline";

/** Lines from a terminal or a pipe, one at a time. */
export interface LineReader {
  /** The next line; undefined where there is none: at the end of the input, after Ctrl-C, or where the terminal is gone. */
  readonly next: (prompt: string) => Promise<string | undefined>;
  /** Whether Ctrl-C, or another signal to end, was met, or the terminal was closed. */
  readonly isInterrupted: () => boolean;
  /** Leaves the terminal to another program for as long as some work takes. */
  readonly lend: <Value>(work: () => Value) => Value;
  readonly close: () => void;
}

/** Reads lines of standard input. Prompts are shown in a terminal alone. */
export function readLines(input: NodeJS.ReadStream, output: NodeJS.WriteStream): LineReader {
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  let isEnded = false;
  let isInterrupted = false;
  const open = createInterface({ input, output: isTerminal ? output : undefined, terminal: isTerminal });
  const end = (): void => {
    isEnded = true;
    waiting?.(undefined);
    waiting = undefined;
  };
  const hangUp = (): void => {
    isInterrupted = true;
    end();
  };
  const interrupt = (): void => {
    hangUp();
    open.close();
  };
  open.on("line", (line) => {
    if (waiting === undefined) lines.push(line);
    else waiting(line);
    waiting = undefined;
  });
  open.on("close", end);
  open.on("SIGINT", interrupt);
  // A terminal that was closed fails as it is read and as it is set back; what was answered is kept all the same.
  open.on("error", hangUp);
  input.on("error", hangUp);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
  return {
    next: (prompt) =>
      new Promise((resolve) => {
        if (isInterrupted) return resolve(undefined);
        const line = lines.shift();
        if (line !== undefined) return resolve(line);
        if (isEnded) return resolve(undefined);
        waiting = resolve;
        if (!isTerminal) return;
        open.setPrompt(prompt);
        open.prompt();
      }),
    isInterrupted: () => isInterrupted,
    lend: (work) => {
      open.pause();
      const value = work();
      open.resume();
      return value;
    },
    close: () => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
        process.removeListener(signal, interrupt);
      open.close();
    },
  };
}
