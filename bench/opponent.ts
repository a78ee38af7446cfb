import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Contestant } from "./contestants.ts";

export interface Opponent {
  prepare(lengths: readonly number[]): Promise<{ readonly version?: string }>;
  /** Milliseconds that `count` steps took. */
  steps(count: number): Promise<number>;
  sample(): Promise<readonly number[]>;
  leave(): void;
}

const root = fileURLToPath(new URL("../", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

/** Starts a contestant's process. Its questions reject with its own words where it cannot go on. */
export function meet({ command, arguments: args }: Contestant): Opponent {
  const child = spawn(command, args, { cwd: here, stdio: ["pipe", "pipe", "pipe"] });
  const ask = conversation(child);
  return {
    prepare: (lengths) => ask({ lengths }),
    steps: async (count) => Number((await ask({ count })).milliseconds),
    sample: async () => (await ask({ sample: true })).sample ?? [],
    leave: () => void child.stdin?.end(),
  };
}

interface Answer {
  readonly version?: string;
  readonly milliseconds?: number;
  readonly sample?: readonly number[];
  readonly error?: string;
}

function conversation(child: ChildProcess): (question: object) => Promise<Answer> {
  let lastWords = "";
  let settle: ((answer: Answer) => void) | undefined;
  const hear = (answer: Answer): void => settle?.(answer);
  child.stderr?.on("data", (text) => {
    lastWords = `${lastWords}${text}`.slice(-2000);
  });
  child.on("error", (error) => hear({ error: error.message }));
  child.on("close", (status) => hear({ error: lastLine(lastWords) ?? `ended with status ${status}` }));
  child.stdin?.on("error", () => hear({ error: "does not listen any more" }));
  if (child.stdout !== null) {
    createInterface({ input: child.stdout }).on("line", (line) => {
      if (line.startsWith("{")) hear(JSON.parse(line));
    });
  }
  return (question) =>
    new Promise((resolve, reject) => {
      settle = (answer) => {
        settle = undefined;
        if (answer.error === undefined) resolve(answer);
        else reject(new Error(answer.error));
      };
      if (child.exitCode !== null) settle({ error: lastLine(lastWords) ?? "has ended" });
      else child.stdin?.write(`${JSON.stringify(question)}\n`);
    });
}

function lastLine(text: string): string | undefined {
  const line = text.match(/^\w*Error.*$/m)?.[0] ?? text.trim().split("\n").at(-1)?.trim();
  // Paths from the repository's root on: a table of results names no folder of the machine it was made on.
  return line?.replaceAll(root, "");
}
