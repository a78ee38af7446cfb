import { createBatches } from "../batches.ts";
import type { Problem, Tensors } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";

/** Seconds that parts of a run take on this machine, now. */
export interface ProbeSpeed {
  /** One gradient. */
  readonly evaluation: number;
  /** The two scores of one run, at its start and its end; 0 without held-out data. */
  readonly test: number;
}

const shareOfBudget = 0.03;
const mostSeconds = 2;

/**
 * Times gradients for a small share of the budget, of which the later half counts, since kernels are slow while they are being
 * compiled; then scores.
 */
export async function measureSpeed(problem: Problem, budget: number): Promise<ProbeSpeed> {
  const [params, grads] = [allocate(problem), allocate(problem)];
  problem.initialise(params, 0);
  const nextBatch = createBatches(problem.examples, problem.batchSize, 0);
  const seconds = Math.min(mostSeconds, shareOfBudget * budget) / 2;
  const countFor = async (): Promise<number> => {
    const started = performance.now();
    let count = 0;
    let passed = 0;
    while (passed < seconds) {
      await problem.evaluate(params, nextBatch(), grads);
      count += 1;
      passed = (performance.now() - started) / 1000;
    }
    return passed / count;
  };
  await countFor();
  return { evaluation: await countFor(), test: await timeScores(problem, params) };
}

async function timeScores(problem: Problem, params: Tensors): Promise<number> {
  if (problem.test === undefined) return 0;
  await problem.test(params, "sample");
  const started = performance.now();
  await problem.test(params, "sample");
  await problem.test(params, "all");
  return (performance.now() - started) / 1000;
}

function allocate({ shapes, dtype }: Problem): Tensors {
  return Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => {
      const size = countParameters({ [name]: shape });
      return [name, dtype === "f32" ? new Float32Array(size) : new Float64Array(size)];
    }),
  );
}
