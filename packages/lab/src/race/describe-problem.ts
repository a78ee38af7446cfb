import type { Problem, ProblemSpec } from "../problem.ts";
import { countParameters } from "../problems/allocate-tensors.ts";
import { findProblem } from "../problems/catalogue.ts";
import type { ProblemDescription } from "./run-race.ts";

/** What a result says of the problem that was made from a spec. */
export async function describeProblem(spec: ProblemSpec, problem: Problem): Promise<ProblemDescription> {
  const { title, examples, batchSize, shapes } = problem;
  const { good } = await findProblem(spec);
  return {
    title,
    examples,
    batchSize,
    parameters: countParameters(shapes),
    ...(good && { scoredBy: good.metric }),
  };
}
