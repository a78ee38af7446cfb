import type { ReadDataFile } from "../data/data-file.ts";
import type { Problem, ProblemSpec, Target } from "../problem.ts";
import { allocateTensors } from "../problems/allocate-tensors.ts";
import { makeProblem } from "../problems/catalogue.ts";

/** What a run is to be watched by. */
export interface Watched {
  readonly target?: Target | undefined;
  readonly diagnoseEvery?: number | undefined;
}

/**
 * @throws RangeError where single steps of a stream are to be diagnosed, or where the target is an accuracy and the problem has no
 *   held-out data
 */
export function requireMeasurable(problem: Problem, { target, diagnoseEvery }: Watched): void {
  if (problem.stream && diagnoseEvery !== undefined)
    throw new RangeError(
      `single steps of ${problem.name} cannot be diagnosed: each evaluation is the next moment of a stream, so a second look at a step would change the run; race it without diagnoses`,
    );
  if (problem.test === undefined) requireAccuracy(problem.name, undefined, target);
}

/**
 * Makes a problem and refuses, before anything runs, what it cannot be watched by. An accuracy as target costs one test at the
 * starting point of `seed`, since only a test says whether there is one.
 * @throws RangeError as `requireMeasurable`, and where tests give no accuracy; what `makeProblem` throws
 */
export async function requireMeasurableSpec(
  spec: ProblemSpec,
  watched: Watched,
  seed: number,
  read: ReadDataFile,
): Promise<void> {
  const problem = await makeProblem(spec, read);
  try {
    requireMeasurable(problem, watched);
    if (watched.target?.metric !== "accuracy") return;
    const start = allocateTensors(problem.shapes, problem.dtype);
    problem.initialise(start, seed);
    requireAccuracy(spec.name, (await problem.test?.(start, "sample"))?.accuracy, watched.target);
  } finally {
    problem.dispose?.();
  }
}

/** @throws RangeError where the target is an accuracy and there is none */
function requireAccuracy(name: string, accuracy: number | undefined, target: Target | undefined): void {
  if (target?.metric !== "accuracy" || accuracy !== undefined) return;
  throw new RangeError(
    `${name} measures no accuracy, so none can be its target; give a training loss, as in loss<0.1`,
  );
}
