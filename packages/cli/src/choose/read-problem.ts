import type { ProblemDefinition, ProblemSpec } from "@downhill/lab";
import { readProblem as readSpec, requireProblem } from "../find-problem.ts";

/** A problem that was asked for, and what is known of it before it is made. */
export interface NamedProblem {
  readonly spec: ProblemSpec;
  readonly definition: ProblemDefinition;
}

/** @throws UsageError where there is no such problem, or an option is unknown or out of its range */
export async function readProblem(
  name: string,
  options: ProblemSpec["options"] | undefined,
): Promise<NamedProblem> {
  const spec = readSpec(name, options);
  return { spec, definition: await requireProblem(spec) };
}
