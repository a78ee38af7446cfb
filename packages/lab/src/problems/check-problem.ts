import { createBatches } from "../batches.ts";
import type { Problem, TestScore } from "../problem.ts";
import { allocateTensors } from "./allocate-tensors.ts";
import { checkGradient, type SlopeCheck } from "./check-gradient.ts";

/** What evaluating a problem at a starting point showed. */
export interface ProblemCheck {
  readonly seed: number;
  /** Of the seed's first batch. */
  readonly loss: number;
  readonly test: TestScore | undefined;
  /** Whether the gradient is the loss's slope, near that point. */
  readonly slopes: readonly SlopeCheck[];
}

/** Evaluates a problem where the runs of `seed` start, and checks its gradient there. */
export async function checkProblem(problem: Problem, seed: number): Promise<ProblemCheck> {
  const { shapes, dtype, examples, batchSize } = problem;
  const params = allocateTensors(shapes, dtype);
  problem.initialise(params, seed);
  const batch = createBatches(examples, batchSize, seed)();
  return {
    seed,
    loss: await problem.evaluate(params, batch, allocateTensors(shapes, dtype)),
    test: await problem.test?.(params, "all"),
    slopes: await checkGradient(problem, seed),
  };
}
