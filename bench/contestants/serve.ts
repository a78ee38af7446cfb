import { createInterface } from "node:readline";
import { sampleIndexes, totalOf } from "../inputs.ts";

/** One case set up in a contestant: the tensors of `lengths` at their starting values, no step taken. */
export interface Ready {
  /** Steps with the same gradients again; done, not only queued, when it returns. */
  step(count: number): void | Promise<void>;
  /** The parameters, tensor after tensor. */
  read(): readonly ArrayLike<number>[];
}

/**
 * Answers the race's questions, one JSON object a line: `{lengths}` sets up, `{count}` steps and times,
 * `{sample: true}` reads parameters. A contestant is a process of its own, so that none of them meets another's
 * garbage or compiled code.
 */
export async function serve(prepare: (lengths: readonly number[]) => Promise<Ready>): Promise<void> {
  let lengths: readonly number[] = [];
  let ready: Ready | undefined;
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      answer(await ask(JSON.parse(line)));
    } catch (error) {
      answer({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  async function ask(question: Question): Promise<object> {
    if (question.lengths !== undefined) {
      lengths = question.lengths;
      ready = await prepare(lengths);
      return {};
    }
    if (ready === undefined) throw new Error("asked for steps before a case was set up");
    if (question.count !== undefined) {
      const begin = performance.now();
      await ready.step(question.count);
      return { milliseconds: performance.now() - begin };
    }
    return { sample: pick(ready.read(), sampleIndexes(totalOf(lengths))) };
  }
}

interface Question {
  readonly lengths?: readonly number[];
  readonly count?: number;
}

function answer(data: object): void {
  process.stdout.write(`${JSON.stringify(data)}\n`);
}

function pick(tensors: readonly ArrayLike<number>[], indexes: readonly number[]): number[] {
  const starts: number[] = [];
  let end = 0;
  for (const tensor of tensors) {
    starts.push(end);
    end += tensor.length;
  }
  let at = 0;
  return indexes.map((index) => {
    if (index < (starts[at] ?? 0)) at = 0;
    while (at + 1 < starts.length && index >= (starts[at + 1] ?? 0)) at++;
    return tensors[at]?.[index - (starts[at] ?? 0)] ?? Number.NaN;
  });
}
