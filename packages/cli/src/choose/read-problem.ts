import { findProblem, type ProblemDefinition, type ProblemSpec, settleOptions } from "@downhill/lab";
import { askRightly } from "./ask-rightly.ts";

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
  const spec: ProblemSpec = { name, ...(options && { options }) };
  return askRightly(async () => {
    const definition = await findProblem(spec);
    settleOptions(spec, definition);
    return { spec, definition };
  });
}
